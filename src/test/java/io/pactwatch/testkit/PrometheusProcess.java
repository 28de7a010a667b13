package io.pactwatch.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A real Prometheus on a free port of the loopback, with its data in a folder of its own. It keeps
 * ten years. Debian's package {@code prometheus} brings it and its tool.
 */
public final class PrometheusProcess implements AutoCloseable {
  /** Why a test is skipped where there is none. */
  public static final String MISSING =
      "prometheus and promtool are not installed: Debian's package prometheus brings both";

  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(30);
  private static final Duration END_PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PATH_SEPARATOR = Pattern.compile(":");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path log;
  private final int port;

  private PrometheusProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Whether both programs are on this machine. */
  public static boolean isInstalled() {
    List<Path> folders = PATH_SEPARATOR.splitAsStream(path()).map(Path::of).toList();
    return List.of("prometheus", "promtool").stream()
        .allMatch(name -> folders.stream().anyMatch(at -> Files.isExecutable(at.resolve(name))));
  }

  private static String path() {
    return System.getenv().getOrDefault("PATH", "");
  }

  /**
   * Starts one and waits until it answers.
   *
   * @param folder for its data and its log
   * @param configuration the file to read
   */
  public static PrometheusProcess start(Path folder, Path configuration)
      throws IOException, InterruptedException {
    return start(folder, configuration, freePort());
  }

  /**
   * Starts one on a port, for a configuration that names the port, and waits until it answers.
   *
   * @param folder for its data and its log
   * @param configuration the file to read
   * @param port of the loopback, free
   */
  public static PrometheusProcess start(Path folder, Path configuration, int port)
      throws IOException, InterruptedException {
    Path log = folder.resolve("prometheus.log");
    Process process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + data(folder),
                "--storage.tsdb.retention.time=3650d",
                "--web.listen-address=" + LOOPBACK + ":" + port)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    PrometheusProcess started = new PrometheusProcess(process, log, port);
    started.awaitReady();
    return started;
  }

  /** Where one that is started in this folder keeps its data. */
  public static Path data(Path folder) {
    return folder.resolve("data");
  }

  /** Runs {@code promtool} and fails where it does. */
  public static void promtool(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "promtool", ".txt");
    awaitSuccess(new ProcessBuilder(command), output);
  }

  /** Has {@code promtool} check a scrape's names, types and helps, and fails where it complains. */
  public static void checkMetrics(Path folder, String scrape)
      throws IOException, InterruptedException {
    Path input = Files.writeString(Files.createTempFile(folder, "scrape", ".txt"), scrape);
    Path output = Files.createTempFile(folder, "promtool", ".txt");
    awaitSuccess(
        new ProcessBuilder("promtool", "check", "metrics").redirectInput(input.toFile()), output);
  }

  private static void awaitSuccess(ProcessBuilder tool, Path output)
      throws IOException, InterruptedException {
    int status = tool.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    if (status != 0) {
      throw new AssertionError(tool.command() + ": " + Files.readString(output));
    }
  }

  /** Asks for a range; one sample each step. */
  public JsonNode query(String expression, Instant from, Instant to, Duration step)
      throws IOException, InterruptedException {
    return get("/api/v1/query_range?query=%s&start=%d&end=%d&step=%d"
            .formatted(
                URLEncoder.encode(expression, StandardCharsets.UTF_8),
                from.getEpochSecond(),
                to.getEpochSecond(),
                step.toSeconds()))
        .path("result");
  }

  /** Asks for the values at a time. */
  public JsonNode query(String expression, Instant at) throws IOException, InterruptedException {
    return get("/api/v1/query?query=%s&time=%d"
            .formatted(URLEncoder.encode(expression, StandardCharsets.UTF_8), at.getEpochSecond()))
        .path("result");
  }

  /** All rules, recording and alerting, with how their last evaluation went. */
  public List<JsonNode> rules() throws IOException, InterruptedException {
    List<JsonNode> rules = new ArrayList<>();
    for (JsonNode group : get("/api/v1/rules").path("groups")) {
      group.path("rules").forEach(rules::add);
    }
    return rules;
  }

  /** What it scrapes, with how the last scrape went. */
  public List<JsonNode> targets() throws IOException, InterruptedException {
    List<JsonNode> targets = new ArrayList<>();
    get("/api/v1/targets").path("activeTargets").forEach(targets::add);
    return targets;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + port + path))
            .timeout(ANSWER_PATIENCE)
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    JsonNode body = JSON.readTree(answer.body());
    if (!body.path("status").asText().equals("success")) {
      throw new AssertionError(path + ": " + answer.body());
    }
    return body.path("data");
  }

  private void awaitReady() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(START_PATIENCE);
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + port + "/-/ready"))
            .timeout(ANSWER_PATIENCE)
            .build();
    while (Instant.now().isBefore(end) && process.isAlive()) {
      try {
        if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // It does not listen yet.
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    close();
    throw new AssertionError("Prometheus did not start: " + Files.readString(log));
  }

  /** A port of the loopback on which nobody listens. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
