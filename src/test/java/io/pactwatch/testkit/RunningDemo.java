package io.pactwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo as a user starts it: an embedded broker, a monitor, the bundled timeline. */
public final class RunningDemo implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern BROKER = Pattern.compile("broker: +(127\\.0\\.0\\.1:[0-9]+)");
  private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:[0-9]+)/metrics");
  private static final Pattern PUBLISHED = Pattern.compile("(the timeline of [0-9]+ items)");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;
  private final JarProcess process;

  private RunningDemo(Path folder, JarProcess process) {
    this.folder = folder;
    this.process = process;
  }

  /** Starts it in a folder and waits until it has read the whole timeline. */
  public static RunningDemo start(Path folder) {
    RunningDemo demo =
        new RunningDemo(
            folder, JarProcess.start(folder, "demo", "--speed", "20000", "--set", "http.port=0"));
    demo.told(PUBLISHED);
    await().atMost(PATIENCE).until(() -> demo.readiness().contains("\"totalLag\":0"));
    return demo;
  }

  /** Where its page is. */
  public String address() {
    return told(ADDRESS);
  }

  /** Publishes an item from a process of its own. */
  public void publish(Map<String, String> item) throws IOException, InterruptedException {
    Path file = Files.createTempFile(folder, "items-", ".jsonl");
    Files.writeString(file, MAPPER.writeValueAsString(item) + "\n");
    try (JarProcess publish =
        JarProcess.start(folder, "publish", file.toString(), "--bootstrap-servers", told(BROKER))) {
      assertThat(publish.awaitExit(PATIENCE)).as("%s", publish.errors()).isZero();
    }
  }

  private String told(Pattern pattern) {
    await()
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || pattern.matcher(process.errors()).find());
    Matcher matcher = pattern.matcher(process.errors());
    assertThat(matcher.find()).as("%s", process.errors()).isTrue();
    return matcher.group(1);
  }

  private String readiness() throws IOException, InterruptedException {
    URI address = URI.create(address() + "/health/ready");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  @Override
  public void close() {
    process.close();
  }
}
