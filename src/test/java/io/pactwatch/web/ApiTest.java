package io.pactwatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactwatch.backtest.output.BacktestFolder;
import io.pactwatch.backtest.output.RunId;
import io.pactwatch.client.SampleAlerts;
import io.pactwatch.config.HttpSettings;
import io.pactwatch.core.model.Alert;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.view.SystemView;
import io.pactwatch.view.ViewCases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API answers, over a real port. */
@Timeout(60)
class ApiTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>";

  @TempDir private static Path backtests;

  private final SystemView view = ViewCases.empty();
  private final HttpEndpoint endpoint =
      HttpEndpoint.start(
          new HttpSettings("127.0.0.1", 0),
          SampleContent.of(
              () -> Health.of(RunState.RUNNING, OptionalLong.of(0)), () -> "", view, backtests));
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  @AfterEach
  void close() {
    endpoint.close();
  }

  private void tell(Alert... alerts) {
    for (Alert alert : alerts) {
      view.alert(alert.id(), Optional.of(alert));
    }
  }

  private void tell(StoryRecord... stories) {
    for (StoryRecord story : stories) {
      view.story(story.story().id(), Optional.of(story));
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + endpoint.port() + path.replace("|", "%7C"));
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody()).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return get(path, 200);
  }

  private JsonNode get(String path, int status) throws IOException, InterruptedException {
    HttpResponse<String> response = send("GET", path);
    assertThat(response.statusCode()).as("%s: %s", path, response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    return PactwatchJson.mapper().readTree(response.body());
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.path(field).asText()));
    return texts;
  }

  @Test
  void anAlertIsAsOnTheTopicWithNamesAndItsBestReport() throws Exception {
    Alert alert = SampleAlerts.contested("a");
    tell(alert);

    ObjectNode shown = (ObjectNode) get("/api/alerts").path("alerts").path(0);

    assertThat(shown.path("names").toString())
        .isEqualTo("{\"parties\":[\"Microsoft\",\"OpenAI\"],\"type\":\"Revenue share\"}");
    assertThat(shown.path("headline").asText())
        .isEqualTo("Microsoft – OpenAI: Revenue share, loosening");
    assertThat(shown.path("best").path("sentence").asText()).startsWith("OpenAI and Microsoft");
    assertThat(shown.path("best").path("attributedTo").asText()).isEqualTo("the-information");
    assertThat(get("/api/alerts/a")).isEqualTo(shown);
    shown.remove(List.of("names", "headline", "best"));
    assertThat(shown)
        .isEqualTo(
            PactwatchJson.mapper().readTree(PactwatchJson.mapper().writeValueAsString(alert)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "pair=microsoft|openai contested,drifting",
        "party=stability-ai denied",
        "type=revenue-share contested",
        "kind=drift drifting",
        "severity=major contested",
        "open=false denied",
        "from=2026-05-12T00:00:00Z contested",
        "to=2026-05-01T00:00:00Z denied",
        "limit=1 contested",
      })
  void alertsAreChosenByEachParameter(String parameter, String expected) throws Exception {
    tell(
        SampleAlerts.contested("contested"),
        SampleAlerts.drifting("drifting"),
        SampleAlerts.deniedAndClosed("denied", "It is not so."));

    JsonNode answer = get("/api/alerts?" + parameter);

    assertThat(String.join(",", texts(answer.path("alerts"), "id"))).isEqualTo(expected);
  }

  @Test
  void theTotalCountsWhatTheLimitLeavesOut() throws Exception {
    tell(SampleAlerts.contested("a"), SampleAlerts.drifting("b"));

    assertThat(get("/api/alerts?limit=1").path("total").asInt()).isEqualTo(2);
  }

  @Test
  void anAlertThatIsNotThereIsSaid() throws Exception {
    assertThat(get("/api/alerts/nowhere", 404).path("error").asText())
        .isEqualTo("there is no alert 'nowhere'");
  }

  @Test
  void whatCameFromAnItemStaysText() throws Exception {
    tell(SampleAlerts.denied("a", HOSTILE));

    assertThat(get("/api/alerts/a").path("best").path("sentence").asText()).isEqualTo(HOSTILE);
  }

  @Test
  void aStoryIsAsOnTheTopicWithItsStrength() throws Exception {
    StoryRecord story = ViewCases.story("s", "microsoft|openai", 0);
    tell(story, ViewCases.story("t", "amazon|openai", 40));

    JsonNode answer = get("/api/stories?pair=microsoft|openai&type=revenue-share&open=false");

    assertThat(answer.path("total").asInt()).isEqualTo(1);
    ObjectNode shown = (ObjectNode) answer.path("stories").path(0);
    assertThat(shown.path("strength").asDouble()).isNegative();
    assertThat(shown.path("firstReportAt").asText()).isEqualTo("2026-05-11T14:03:00Z");
    shown.remove(List.of("names", "best", "strength", "open", "firstReportAt"));
    assertThat(shown)
        .isEqualTo(
            PactwatchJson.mapper().readTree(PactwatchJson.mapper().writeValueAsString(story)));
  }

  @Test
  void pairsAreFoundByNameAndPageByPage() throws Exception {
    tell(
        ViewCases.story("s", "microsoft|openai", 0),
        ViewCases.story("t", "amazon|openai", 0),
        ViewCases.story("u", "amazon|anthropic", 0));

    assertThat(texts(get("/api/pairs?query=MICRO").path("pairs"), "pair"))
        .containsExactly("microsoft|openai");
    JsonNode second = get("/api/pairs?limit=1&offset=1");
    assertThat(second.path("total").asInt()).isEqualTo(3);
    assertThat(texts(second.path("pairs"), "pair")).containsExactly("amazon|openai");
    assertThat(second.path("asOf").asText()).isEqualTo("2026-05-12T08:00:00Z");
    assertThat(second.path("pairs").path(0).path("openStories").asInt()).isEqualTo(1);
    assertThat(second.path("pairs").path(0).path("index").asDouble()).isNegative();
  }

  @Test
  void theDriftOfAPairIsGivenForTheDaysThatAreMeant() throws Exception {
    tell(ViewCases.story("s", "microsoft|openai", 0), ViewCases.story("t", "amazon|openai", 9));

    JsonNode all = get("/api/pairs/drift?pair=microsoft|openai");
    JsonNode one =
        get(
            "/api/pairs/drift?pair=microsoft|openai"
                + "&from=2026-05-13T00:00:00Z&to=2026-05-14T00:00:00Z");

    assertThat(texts(all.path("days"), "day")).startsWith("2026-05-11", "2026-05-12").hasSize(10);
    assertThat(texts(one.path("days"), "day")).containsExactly("2026-05-13");
  }

  @Test
  void feedsAreTheSourcesThatWereHeard() throws Exception {
    view.heard(
        HOSTILE, Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-05-02T00:00:00Z"));

    JsonNode answer = get("/api/feeds");

    assertThat(answer.path("sources").toString())
        .isEqualTo(
            "[{\"source\":\"%s\",\"items\":1,\"lastPublishedAt\":\"2026-05-01T00:00:00Z\",\"lastArrivedAt\":\"2026-05-02T00:00:00Z\"}]"
                .formatted(HOSTILE));
    assertThat(answer.path("feeds").isArray()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/api/alerts?pair=OpenAI pair",
        "/api/alerts?pair=openai|microsoft pair",
        "/api/alerts?party=A|B party",
        "/api/alerts?kind=rumour kind",
        "/api/alerts?severity=MAJOR severity",
        "/api/alerts?open=yes open",
        "/api/alerts?from=yesterday from",
        "/api/alerts?limit=0 limit",
        "/api/alerts?limit=1001 limit",
        "/api/alerts?limit=x limit",
        "/api/alerts?limit=1&limit=2 limit",
        "/api/alerts?colour=red colour",
        "/api/alerts/a?colour=red colour",
        "/api/alerts/stream?colour=red colour",
        "/api/stories?type=Revenue type",
        "/api/stories?colour=red colour",
        "/api/pairs?offset=-1 offset",
        "/api/pairs?limit=1001 limit",
        "/api/pairs?colour=red colour",
        "/api/pairs/drift pair",
        "/api/pairs/drift?pair=a|b&to=2026 to",
        "/api/pairs/drift?pair=a|b&colour=red colour",
        "/api/feeds?colour=red colour",
        "/api/alerts?run=..%2F..%2Fetc run",
        "/api/stories?run=nowhere run",
      })
  void whatIsWrongIsSaidInOneLine(String path, String parameter) throws Exception {
    String error = get(path, 400).path("error").asText();

    assertThat(error).contains(parameter).doesNotContain("\n", "Exception");
  }

  @Test
  void whatIsRepeatedOfARequestIsCleanAndShort() throws Exception {
    String wild = URLEncoder.encode("\u001b[31m\n" + "x".repeat(1000), StandardCharsets.UTF_8);

    String error = get("/api/alerts?kind=" + wild, 400).path("error").asText();

    assertThat(error).doesNotContainPattern("[\\p{Cntrl}]").hasSizeLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/alerts",
        "/api/stories",
        "/api/pairs",
        "/api/pairs/drift?pair=a|b",
        "/api/feeds",
        "/api/alerts/stream"
      })
  void headIsAnsweredAsGetWithoutBodyAndNothingCanBeWritten(String path) throws Exception {
    HttpResponse<String> head = send("HEAD", path);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(send("POST", path).statusCode()).isEqualTo(405);
  }

  @Test
  void aBacktestIsAskedByItsRun() throws Exception {
    Path folder = Files.createDirectory(backtests.resolve("one"));
    Path report = Files.writeString(folder.resolve(BacktestFolder.REPORT), "{\"a\":1}\n");
    StoryRecord story = ViewCases.story("s", "microsoft|openai", 0);
    Files.writeString(
        folder.resolve(BacktestFolder.STORIES),
        PactwatchJson.mapper().writeValueAsString(story) + "\n");
    Files.writeString(
        folder.resolve(BacktestFolder.ALERTS),
        PactwatchJson.mapper().writeValueAsString(SampleAlerts.contested("past")) + "\n");
    String run = "run=" + RunId.of(report);

    assertThat(get("/api/alerts").path("total").asInt()).isZero();
    assertThat(texts(get("/api/alerts?" + run).path("alerts"), "id")).containsExactly("past");
    assertThat(texts(get("/api/stories?" + run).path("stories"), "id")).containsExactly("s");
    assertThat(texts(get("/api/pairs?" + run).path("pairs"), "pair"))
        .containsExactly("microsoft|openai");
    assertThat(get("/api/pairs/drift?pair=microsoft|openai&" + run).path("days")).hasSize(1);
    assertThat(get("/api/alerts/past?" + run).path("id").asText()).isEqualTo("past");
  }

  private HttpResponse<InputStream> listen(Optional<String> lastSeen)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address("/api/alerts/stream")).header("Accept", "text/event-stream");
    lastSeen.ifPresent(id -> request.header("Last-Event-ID", id));
    return client.send(request.build(), BodyHandlers.ofInputStream());
  }

  private static BufferedReader lines(HttpResponse<InputStream> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader lines, String field) throws IOException {
    String line = lines.readLine();
    while (!line.startsWith(field + ":")) {
      line = lines.readLine();
    }
    return line.substring(field.length() + 1).strip();
  }

  @Test
  void alertsArriveAsTheyCome() throws Exception {
    tell(SampleAlerts.drifting("before"));
    try (BufferedReader lines = lines(listen(Optional.empty()))) {
      tell(SampleAlerts.denied("a", HOSTILE));

      assertThat(next(lines, "id")).isEqualTo("a/1");
      assertThat(next(lines, "event")).isEqualTo("alert");
      assertThat(PactwatchJson.mapper().readTree(next(lines, "data")))
          .isEqualTo(get("/api/alerts/a"));
    }
  }

  @Test
  void whoWasAwayGetsWhatCameSince() throws Exception {
    tell(SampleAlerts.contested("a"), SampleAlerts.contested("b"), SampleAlerts.contested("c"));
    try (BufferedReader lines = lines(listen(Optional.of("a/2")))) {
      assertThat(next(lines, "id")).isEqualTo("b/2");
      assertThat(next(lines, "id")).isEqualTo("c/2");
    }
  }

  @Test
  void oneListenerTooManyIsTold() throws Exception {
    while (view.feed().subscribe(Optional.empty()).isPresent()) {
      // All places are taken.
    }
    HttpResponse<InputStream> refused = listen(Optional.empty());

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("{\"error\":\"too many listen already: ask /api/alerts now and then instead\"}");
  }

  @Test
  void aStreamIsAskedForAsOne() throws Exception {
    assertThat(get("/api/alerts/stream", 406).path("error").asText()).contains("text/event-stream");
  }
}
