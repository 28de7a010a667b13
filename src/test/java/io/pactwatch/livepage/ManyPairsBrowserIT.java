package io.pactwatch.livepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pactwatch.config.HttpSettings;
import io.pactwatch.core.catalogue.DisplayNames;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.MonitorSettings;
import io.pactwatch.view.BacktestRuns;
import io.pactwatch.view.SystemView;
import io.pactwatch.web.Health;
import io.pactwatch.web.HttpEndpoint;
import io.pactwatch.web.RunState;
import io.pactwatch.web.WebContent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The live page over a view of ten thousand pairs, and when the program behind it goes away. */
@Timeout(120)
class ManyPairsBrowserIT {
  private static final int LABS = 100;
  private static final int CLOUDS = 100;
  private static final Duration USABLE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static WebContent content;

  @TempDir private Path folder;
  private Browser browser;
  private HttpEndpoint endpoint;

  @BeforeAll
  static void fill() throws JsonProcessingException {
    Browser.assumeInstalled();
    StageSettings stages = Wiring.stages(MonitorSettings.with(Map.of()));
    SystemView view = new SystemView(stages, System::nanoTime);
    for (int pair = 0; pair < LABS * CLOUDS; pair++) {
      StoryRecord story = story(pair / CLOUDS, pair % CLOUDS);
      view.story(story.story().id(), Optional.of(story));
    }
    DisplayNames names = DisplayNames.of(Catalogues.small().catalogue());
    content =
        new WebContent(
            () -> Health.of(RunState.RUNNING, OptionalLong.of(0)),
            () -> "",
            view,
            new BacktestRuns(Path.of("no-such-folder"), stages),
            () -> names);
  }

  /** One story of one report for each pair, as it stands on the topic. */
  private static StoryRecord story(int lab, int cloud) throws JsonProcessingException {
    String json =
        """
        {"id":"s-%1$d-%2$d","key":"cloud-%2$d|lab-%1$d","type":"exclusivity",
         "typeWeightPercent":90,"startedAt":"2026-05-11T00:00:00Z",
         "lastReportAt":"2026-05-11T00:00:00Z",
         "reports":[{"itemId":"i-%1$d-%2$d","publishedAt":"2026-05-11T00:00:00Z",
           "source":"wire.example","textFingerprint":"0000000000000000","direction":"loosening",
           "certainty":"reported","amounts":[],
           "weight":{"certaintyPercent":75,"credibilityPercent":60,"relevancePercent":%3$d},
           "evidence":{"field":"title","start":0,"end":11,"sentence":"It is over.","cues":[]},
           "catalogue":"test@0123456789abcdef"}],
         "assessment":{"score":20.0,"typeWeight":0.9,"amountFactor":0.6,"confidence":0.4,
           "novelty":0.75,"direction":"loosening","certainty":"reported","contested":false,
           "sides":[{"stance":"loosening","certainty":"reported","confidence":0.4,"origins":1,
             "reports":1}],"amounts":[]}}
        """
            .formatted(lab, cloud, 1 + lab);
    return PactwatchJson.mapper().readValue(json, StoryRecord.class);
  }

  @BeforeEach
  void start() {
    endpoint = listen(0);
    browser = Browser.start(folder);
  }

  private static HttpEndpoint listen(int port) {
    Map<String, String> given = Map.of("http.port", String.valueOf(port));
    HttpSettings settings = MonitorSettings.with(given).http();
    return HttpEndpoint.start(settings, content);
  }

  @AfterEach
  void stop() {
    browser.close();
    endpoint.close();
  }

  private void open(String fragment) {
    browser.open("http://127.0.0.1:" + endpoint.port() + "/" + fragment);
  }

  private void awaitText(String selector, String text, Duration patience) {
    await().atMost(patience).untilAsserted(() -> assertThat(browser.text(selector)).contains(text));
  }

  @Test
  void tenThousandPairsAreListedInPagesAndFiltered() {
    open("#/pairs");
    awaitText("main p[role=status]", "1–50 of 10,000 pairs", USABLE);
    assertThat(browser.all(".pairs tbody tr")).hasSize(50);

    browser.run("document.querySelector('.pages button:last-of-type').click()");
    awaitText("main p[role=status]", "51–100 of 10,000 pairs", USABLE);

    browser.run("document.querySelector('input[name=query]').focus()");
    browser.press("cloud-7|lab-42");
    awaitText("main p[role=status]", "1–1 of 1 pair", USABLE);
    assertThat(browser.texts(".pairs a")).containsExactly("Cloud 7 – Lab 42");
    browser.press(Keys.chord(Keys.CONTROL, "a"));
    browser.press("nobody");
    awaitText(".state-title", "No pair is called like “nobody”.", USABLE);
    assertThat(browser.record().complaints()).isEmpty();
  }

  @Test
  void aLostConnectionIsSaidAndComesBackByItself() {
    open("#/pairs");
    awaitText(".connection", "Live", PATIENCE);
    awaitText("main p[role=status]", "of 10,000 pairs", PATIENCE);
    int port = endpoint.port();
    endpoint.close();

    awaitText(".connection", "Connection lost", PATIENCE);
    assertThat(browser.all(".pairs tbody tr")).hasSize(50);

    endpoint = listen(port);
    awaitText(".connection", "Live", PATIENCE);
    assertThat(browser.all(".pairs tbody tr")).hasSize(50);
  }
}
