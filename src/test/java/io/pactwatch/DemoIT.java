package io.pactwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactwatch.demo.BundledTimeline;
import io.pactwatch.testkit.JarProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar, started as a user would start it. */
@Timeout(180)
class DemoIT {
  private static final Duration FIRST_ALERT = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path TIMELINE =
      Path.of("src", "main", "resources", "timeline", "items.jsonl");
  private static final Pattern ALERT =
      Pattern.compile("(NOTICE|MAJOR|CRITICAL) [A-Z].*: .+", Pattern.MULTILINE);
  private static final Pattern BROKER = Pattern.compile("broker: +(127\\.0\\.0\\.1:[0-9]+)");
  private static final Pattern METRICS = Pattern.compile("metrics: +(http://\\S+/metrics)");

  @TempDir private static Path folder;
  private static JarProcess withoutBroker;

  /** It waits for a broker that is not there, while the other tests run. */
  @BeforeAll
  static void startWithoutBroker() {
    withoutBroker = start("run", "--bootstrap-servers", "127.0.0.1:1", "--set", "http.port=0");
  }

  @AfterAll
  static void stop() {
    withoutBroker.close();
  }

  private static JarProcess start(String... arguments) {
    return JarProcess.start(folder, arguments);
  }

  private static void assertNothingForATerminalToObey(JarProcess process) {
    assertThat(process.output() + process.errors())
        .doesNotContainPattern("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\\n]]");
  }

  /** What one of the lines at the start of the demo says, as soon as it is there. */
  private static String told(JarProcess demo, Pattern pattern) {
    await().atMost(PATIENCE).until(() -> !demo.isAlive() || pattern.matcher(demo.errors()).find());
    Matcher matcher = pattern.matcher(demo.errors());
    assertThat(matcher.find()).as("%s", demo.errors()).isTrue();
    return matcher.group(1);
  }

  private static void awaitFirstAlert(JarProcess demo) {
    await()
        .atMost(FIRST_ALERT)
        .untilAsserted(
            () -> assertThat(demo.output()).as("%s", demo.errors()).containsPattern(ALERT));
  }

  private static void assertNothingIsLeftOf(JarProcess demo, List<ProcessHandle> children) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(children).noneMatch(ProcessHandle::isAlive);
              assertThat(demo.temporaryFiles()).noneMatch(name -> name.startsWith("pactwatch"));
            });
  }

  @Test
  void theDemoPrintsAlertsSaysWhereThingsAreAndLeavesNothingBehind() throws Exception {
    try (JarProcess demo = start("demo", "--speed", "200", "--until-done")) {
      awaitFirstAlert(demo);
      List<ProcessHandle> children = demo.children();
      assertThat(children).as("the broker").hasSize(1);

      assertThat(demo.awaitExit(PATIENCE)).as("%s", demo.errors()).isZero();
      assertThat(demo.output())
          .containsPattern("(?m)^(NOTICE|MAJOR|CRITICAL) Microsoft – OpenAI: Revenue share, ");
      assertThat(ALERT.matcher(demo.output()).results()).hasSizeGreaterThan(50);
      assertThat(demo.errors())
          .containsPattern(METRICS)
          .containsPattern(
              "subscribe: java -jar \\S+ alerts --follow --from beginning --bootstrap-servers 127")
          .containsPattern("the timeline of [0-9]+ items has been published")
          .doesNotContain("Exception");
      assertNothingForATerminalToObey(demo);
      assertNothingIsLeftOf(demo, children);
    }
  }

  @Test
  void aSecondProcessSubscribesAndASignalEndsTheDemo() throws Exception {
    try (JarProcess demo = start("demo", "--speed", "2000")) {
      String servers = told(demo, BROKER);
      awaitFirstAlert(demo);
      List<ProcessHandle> children = demo.children();
      try (JarProcess subscriber =
          start(
              "alerts",
              "--from",
              "beginning",
              "--format",
              "json",
              "--bootstrap-servers",
              servers)) {
        assertThat(subscriber.awaitExit(PATIENCE)).as("%s", subscriber.errors()).isZero();
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = subscriber.output().lines().toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
          JsonNode alert = mapper.readTree(line);
          assertThat(alert.hasNonNull("severity") || alert.path("withdrawn").asBoolean())
              .as("%s", line)
              .isTrue();
        }
        assertNothingForATerminalToObey(subscriber);
      }
      assertThat(scrape(told(demo, METRICS))).contains("pactwatch_items_total{");
      assertThat(demo.isAlive()).isTrue();

      demo.terminate();
      assertThat(demo.awaitExit(PATIENCE)).as("%s", demo.errors()).isEqualTo(143);
      assertNothingIsLeftOf(demo, children);
      assertThat(demo.errors()).doesNotContain("Exception", "cannot stop");
    }
  }

  private static String scrape(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void extractAnswersOneLineForEachItemInOrder() throws Exception {
    try (JarProcess extract = start("extract", "--items", TIMELINE.toString())) {
      assertThat(extract.awaitExit(PATIENCE)).as("%s", extract.errors()).isZero();
      ObjectMapper mapper = new ObjectMapper();
      List<String> lines = extract.output().lines().toList();
      List<BundledTimeline.Entry> timeline = BundledTimeline.read();
      assertThat(lines).hasSameSizeAs(timeline);
      for (int index = 0; index < lines.size(); index++) {
        JsonNode line = mapper.readTree(lines.get(index));
        assertThat(line.path("item").asText()).isEqualTo(timeline.get(index).item().id());
        assertThat(line.path("signals").isArray()).isTrue();
      }
      assertThat(extract.errors()).isEmpty();
    }
  }

  @Test
  void versionAndHelpAndAnUnknownVerb() throws Exception {
    try (JarProcess version = start("--version");
        JarProcess help = start("--help");
        JarProcess unknown = start("dmeo")) {
      assertThat(version.awaitExit(PATIENCE)).isZero();
      assertThat(version.output()).matches("pactwatch [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\\n");
      assertThat(help.awaitExit(PATIENCE)).isZero();
      assertThat(help.output()).contains("demo", "run", "publish", "alerts", "topics");
      assertThat(unknown.awaitExit(PATIENCE)).isEqualTo(2);
      assertThat(unknown.errors())
          .startsWith("pactwatch: unknown command 'dmeo'")
          .endsWith("see 'pactwatch --help'\n")
          .hasLineCount(1);
      assertThat(version.errors() + help.errors() + unknown.output()).isEmpty();
    }
  }

  @Test
  void runWithoutABrokerGivesUpWithALineThatSaysWhy() throws Exception {
    assertThat(withoutBroker.awaitExit(PATIENCE)).isEqualTo(1);
    assertThat(withoutBroker.output()).isEmpty();
    assertThat(withoutBroker.errors().lines().filter(line -> line.startsWith("pactwatch: ")))
        .containsExactly(
            "pactwatch: no answer from Kafka at 127.0.0.1:1 when asked to list topics: is a broker"
                + " running there, and is --bootstrap-servers right?");
    assertThat(withoutBroker.errors()).doesNotContain("\tat ");
  }
}
