package io.pactwatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.config.HttpSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEndpointTest {
  private static final HttpSettings ANY_PORT = settings("127.0.0.1", 0);
  private static final Health RUNNING = Health.of(RunState.RUNNING, OptionalLong.of(12));

  private volatile Health health = RUNNING;
  private volatile Supplier<String> scrape = () -> "pactwatch_items_total{kind=\"news\"} 1.0\n";
  private final HttpEndpoint endpoint =
      HttpEndpoint.start(ANY_PORT, SampleContent.of(() -> health, () -> scrape.get()));
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private static HttpSettings settings(String host, int port) {
    return new HttpSettings(host, port);
  }

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void metricsAreThoseOfTheScrapeInPrometheusFormat() throws Exception {
    HttpResponse<String> response = get("/metrics");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(response.body()).isEqualTo("pactwatch_items_total{kind=\"news\"} 1.0\n");
  }

  @Test
  void aLongScrapeArrivesWhole() throws Exception {
    String text = "pactwatch_items_total 1.0\n".repeat(20_000);
    scrape = () -> text;

    assertThat(get("/metrics").body()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "STARTING, 200",
    "REBALANCING, 200",
    "RUNNING, 200",
    "STOPPING, 200",
    "DEAD, 503",
  })
  void liveUnlessDead(RunState state, int status) throws Exception {
    health = Health.of(state, OptionalLong.empty());

    HttpResponse<String> response = get("/health/live");

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
    assertThat(response.body())
        .isEqualTo(
            status == 200
                ? "{\"status\":\"up\"}"
                : "{\"status\":\"down\",\"reason\":\"the streams have stopped for good\"}");
  }

  @Test
  void readyWhenTheStreamsRunAndTheLagIsKnown() throws Exception {
    HttpResponse<String> response = get("/health/ready");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo("{\"status\":\"ready\",\"state\":\"running\",\"totalLag\":12}");
  }

  @Test
  void notReadyWhileTheLagIsUnknown() throws Exception {
    health = Health.of(RunState.RUNNING, OptionalLong.empty());

    HttpResponse<String> response = get("/health/ready");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .isEqualTo(
            "{\"status\":\"not-ready\",\"state\":\"running\","
                + "\"reason\":\"the lag is not known yet\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"STARTING", "REBALANCING", "STOPPING", "DEAD"})
  void notReadyUnlessRunning(RunState state) throws Exception {
    health = new Health(state, OptionalLong.of(0), "the disk is \"full\"\n");

    HttpResponse<String> response = get("/health/ready");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .contains("\"status\":\"not-ready\"", "\"totalLag\":0")
        .contains("\"reason\":\"the disk is \\\"full\\\"\\n\"");
  }

  @Test
  void theStartPageListsEveryAddress() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    for (String address : new String[] {"/metrics", "/health/live", "/health/ready"}) {
      assertThat(page.body()).contains("href=\"" + address + "\"");
      assertThat(get(address).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
  void everyMethodThatCouldWriteIsRefused(String method) throws Exception {
    for (String path : new String[] {"/", "/metrics", "/health/live", "/nowhere"}) {
      HttpResponse<String> response = send(method, path);

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
      assertHardened(response);
    }
  }

  @Test
  void headIsAnsweredAsGetWithoutBody() throws Exception {
    health = Health.of(RunState.DEAD, OptionalLong.empty());

    HttpResponse<String> response = send("HEAD", "/health/live");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).isEmpty();
    assertHardened(response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/metrics", "/health/live", "/health/ready", "/nowhere"})
  void everyAnswerIsHardened(String path) throws Exception {
    assertHardened(get(path));
  }

  @Test
  void anUnknownAddressIsNotRepeated() throws Exception {
    HttpResponse<String> response = get("/%3Cscript%3Ecanary");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("canary");
  }

  @Test
  void aScrapeThatThrowsIsAnErrorThatSaysNothingOfTheInside() throws Exception {
    scrape =
        () -> {
          throw new IllegalStateException("canary");
        };

    HttpResponse<String> response = get("/metrics");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("canary");
    assertHardened(response);
  }

  @Test
  void headersHaveALimit() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address("/")).header("X-Long", "x".repeat(10_000)).build();

    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(431);
  }

  @Test
  void aPortThatIsTakenIsSaidInOneLine() {
    HttpSettings taken = settings("127.0.0.1", endpoint.port());

    assertThatThrownBy(() -> HttpEndpoint.start(taken, SampleContent.of(() -> health, () -> "")))
        .isInstanceOf(HttpStartException.class)
        .hasMessage(
            "cannot listen on http.port %d of 127.0.0.1: another program has it; set http.port to"
                + " another one, or to 0 for any free one",
            endpoint.port());
  }

  @ParameterizedTest
  @CsvSource({"no-such-host.invalid, no such host", "192.0.2.1, not an address of this machine"})
  void aHostThatIsNotThisMachineIsSaidInOneLine(String host, String reason) {
    HttpSettings elsewhere = settings(host, 0);

    assertThatThrownBy(
            () -> HttpEndpoint.start(elsewhere, SampleContent.of(() -> health, () -> "")))
        .isInstanceOf(HttpStartException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("set http.host")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void aClosedPortCanBeTakenAgain() throws Exception {
    int port = endpoint.port();
    endpoint.close();

    try (HttpEndpoint again =
        HttpEndpoint.start(settings("127.0.0.1", port), SampleContent.of(() -> health, () -> ""))) {
      assertThat(again.port()).isEqualTo(port);
    }
  }

  @Test
  void nothingIsWrittenToStandardOutput() {
    PrintStream standardOutput = System.out;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      HttpEndpoint.start(ANY_PORT, SampleContent.of(() -> health, () -> "")).close();
    } finally {
      System.setOut(standardOutput);
    }

    assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static void assertHardened(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(response.headers().firstValue("Server")).isEmpty();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path);
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address(path))
            .method(method, BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(10))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + endpoint.port() + path);
  }
}
