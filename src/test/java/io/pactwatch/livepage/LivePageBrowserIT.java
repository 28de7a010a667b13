package io.pactwatch.livepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pactwatch.testkit.RunningDemo;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/**
 * The live page in a real browser, over the demo: its own broker, the monitor, the bundled
 * timeline. Whatever a test does, the console stays empty and no request leaves the loopback.
 * Pictures of what was seen are left in {@code target/live-page} for people.
 */
@Timeout(240)
class LivePageBrowserIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path PICTURES = Path.of("target", "live-page");
  private static final String MARKUP = "<img src=x onerror=alert(1)>";
  private static final String PAIR = "Microsoft – OpenAI";
  private static final int DESKTOP_WIDTH = 1280;
  private static final int PHONE_WIDTH = 390;
  private static final int HEIGHT = 900;
  private static final int MOST_TABS = 200;

  @TempDir private static Path folder;
  private static RunningDemo demo;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Browser.assumeInstalled();
    demo = RunningDemo.start(folder);
    browser = Browser.start(folder);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (demo != null) {
      demo.close();
    }
  }

  @AfterEach
  void theConsoleIsEmptyAndNothingLeftTheLoopback() {
    assertThat(browser.record().complaints()).isEmpty();
    assertThat(browser.record().requests())
        .isNotEmpty()
        .extracting(URI::getHost)
        .containsOnly("127.0.0.1");
  }

  private static void open(String fragment) {
    browser.resize(DESKTOP_WIDTH, HEIGHT);
    browser.prefer("light");
    browser.open(demo.address() + "/" + fragment);
  }

  private static void awaitText(String selector, String text) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(browser.text(selector)).contains(text));
  }

  /** Several sentences of one item are one alert each: that which shows this one. */
  private static boolean showsAlert(String sentence) {
    return browser.texts(".card blockquote").stream().anyMatch(text -> text.contains(sentence));
  }

  @Test
  void anAlertArrivesWithoutReloadAndItsMarkupIsText() throws Exception {
    open("#/alerts");
    awaitText(".connection", "Live");
    await().atMost(PATIENCE).until(() -> !browser.all(".card").isEmpty());
    browser.run("window.sameDocument = true");
    String title = "OpenAI's payments to Microsoft capped at $39bn " + MARKUP;

    demo.publish(
        Map.of(
            "publishedAt",
            "2026-06-18T10:00:00Z",
            "source",
            "wire.example",
            "title",
            title,
            "body",
            MARKUP,
            "url",
            "https://wire.example/?q=" + "%3Cscript%3E"));

    await().atMost(PATIENCE).until(() -> showsAlert(title));
    browser.picture(PICTURES.resolve("alert-arrived.png"));
    assertThat(browser.run("return window.sameDocument")).isEqualTo(true);
    assertThat(browser.all("main img, main script")).isEmpty();
    awaitText("#announcements", "alert");
  }

  @Test
  void aTitleThatIsMarkupIsShownAsThatText() throws Exception {
    String sentence =
        "Anthropic will pay Google $41 billion for computing power " + MARKUP + " over six years.";
    demo.publish(
        Map.of(
            "publishedAt", "2026-06-18T11:00:00Z",
            "source", "wire.example",
            "title", MARKUP,
            "body", sentence,
            "url", "https://wire.example/markup"));
    open("#/alerts");

    await().atMost(PATIENCE).until(() -> showsAlert(sentence));
    assertThat(browser.all("main img, main script")).isEmpty();
  }

  @Test
  void aPairIsOpenedByKeyboardAlone() {
    open("#/pairs");
    await().atMost(PATIENCE).until(() -> browser.texts(".pairs a").contains(PAIR));

    browser.press(Keys.TAB);
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("skip");
    browser.press(Keys.ENTER);
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("main");
    assertThat(browser.tabTo(PAIR, MOST_TABS)).isTrue();
    assertThat(browser.run("return document.activeElement.matches(':focus-visible')"))
        .isEqualTo(true);
    browser.press(Keys.ENTER);

    awaitText("h1", PAIR);
    assertThat(browser.run("return document.activeElement.tagName")).isEqualTo("H1");
    assertThat(browser.run("return location.hash")).isEqualTo("#/pair/microsoft%7Copenai");
    assertThat(browser.run("return document.title")).asString().startsWith(PAIR);
    await().atMost(PATIENCE).until(() -> browser.all(".chart canvas").size() == 2);
    assertThat(browser.texts(".stories strong")).contains("Revenue share");
    assertThat(browser.texts("#alerts-heading")).containsExactly("Alerts");
    assertThat(browser.all(".card")).isNotEmpty();
  }

  @Test
  void anAlertShowsWhatItRestsOn() {
    open("#/alerts?severity=critical&kind=story");
    await().atMost(PATIENCE).until(() -> !browser.all(".card").isEmpty());
    assertThat(browser.texts(".card .severity"))
        .allMatch(word -> word.equalsIgnoreCase("critical"));
    String headline = browser.text(".card .headline a");
    browser.run("document.querySelector('.card .headline a').click()");

    awaitText("h1", headline);
    assertThat(browser.texts("h2")).anyMatch(heading -> heading.matches("Score .* of 100"));
    assertThat(browser.texts("tbody th, tfoot th"))
        .contains("Type weight", "Amount factor", "Confidence", "Novelty");
    assertThat(browser.all(".evidence mark")).isNotEmpty();
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('.quote a')].every((link) =>"
                    + " /^https?:$/.test(link.protocol) && link.rel === 'noopener noreferrer')"))
        .isEqualTo(true);
    browser.resize(PHONE_WIDTH, HEIGHT);
    assertFits(PHONE_WIDTH);
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.picture(PICTURES.resolve("alert-390-light.png"));
  }

  @Test
  void theFeedsSayWhetherTheMonitorReadsAndWhatCame() {
    open("#/feeds");

    awaitText("#monitor-heading", "The monitor reads");
    assertThat(browser.texts(".sources tbody th")).contains("globalwire.example");
  }

  @Test
  void whatIsNotThereIsSaid() {
    open("#/pair/nobody%7Cnowhere");

    awaitText("main .state", "Nothing is known of this pair.");
  }

  @ParameterizedTest
  @CsvSource({
    "alerts, #/alerts, .card",
    "pairs, #/pairs, .pairs a",
    "pair, #/pair/microsoft%7Copenai, .story-chart canvas",
    "feeds, #/feeds, .sources",
  })
  void everyViewIsForEverybody(String name, String fragment, String content) {
    open(fragment);
    await().atMost(PATIENCE).until(() -> !browser.all(content).isEmpty());
    for (String scheme : List.of("light", "dark")) {
      browser.prefer(scheme);
      for (int width : new int[] {DESKTOP_WIDTH, PHONE_WIDTH}) {
        browser.resize(width, HEIGHT);
        assertFits(width);
        assertThat(Accessibility.violations(browser)).as("%s, %s", name, scheme).isEmpty();
        browser.picture(PICTURES.resolve(name + "-" + width + "-" + scheme + ".png"));
      }
    }
  }

  /** Nothing has to be scrolled sideways, and the navigation is where a finger can reach it. */
  private static void assertFits(int width) {
    await().atMost(PATIENCE).until(() -> browser.run("return innerWidth").equals((long) width));
    assertThat(
            browser.run(
                "const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
        .isEqualTo(0L);
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('nav a')].every((link) => {"
                    + " const box = link.getBoundingClientRect();"
                    + " return box.left >= 0 && box.right <= innerWidth && box.height >= 24; })"))
        .isEqualTo(true);
  }
}
