package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pactwatch.config.Settings;
import io.pactwatch.demo.EmbeddedBroker;
import io.pactwatch.runtime.AdminClients;
import io.pactwatch.runtime.Instance;
import io.pactwatch.runtime.KafkaAccessException;
import io.pactwatch.runtime.TopicProblem;
import io.pactwatch.runtime.TopicProvisioner;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.stream.TopicSpec;
import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.MonitorSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsResult;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Topics on a real broker; each test has a prefix of its own. */
@Timeout(60)
class TopicsAndRunTest {
  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static Admin admin;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start();
    admin = AdminClients.create(settings("any."));
  }

  @AfterAll
  static void stop() {
    admin.close(Duration.ofSeconds(2));
    broker.close();
  }

  private static Settings settings(String prefix) {
    Map<String, String> given = new HashMap<>();
    given.put("kafka.bootstrap.servers", broker.bootstrapServers());
    given.put("topics.prefix", prefix);
    given.put("topics.partitions", "2");
    given.put("runtime.application-id", prefix + "monitor");
    given.put("runtime.state-directory", folder.resolve(prefix).toString());
    given.put("http.port", "0");
    return MonitorSettings.with(given);
  }

  /** Runs a command against the broker, under a prefix. */
  private static CommandRun run(String command, String prefix, String... more) {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.addAll(List.of("--bootstrap-servers", broker.bootstrapServers()));
    words.addAll(List.of("--set", "topics.prefix=" + prefix));
    words.addAll(List.of("--set", "topics.partitions=2", "--set", "http.port=0"));
    words.addAll(List.of("--set", "runtime.state-directory=" + folder.resolve(prefix)));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }

  private static void alter(String topic, String name, String value) throws Exception {
    admin
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
        .all()
        .get();
  }

  @Test
  void createsEveryTopicAsItMustBeAndLeavesThoseThatAreThere() throws Exception {
    Settings settings = settings("created.");
    TopicProvisioner provisioner = new TopicProvisioner(admin, settings);
    List<TopicSpec> specs = Wiring.topics(settings).all();
    List<String> names = specs.stream().map(TopicSpec::name).toList();

    assertThat(provisioner.create()).containsExactlyElementsOf(names);
    assertThat(provisioner.check()).isEmpty();
    assertThat(provisioner.create()).isEmpty();

    Map<String, TopicDescription> descriptions = admin.describeTopics(names).allTopicNames().get();
    for (TopicSpec spec : specs) {
      assertThat(configuration(spec.name()))
          .as(spec.name())
          .containsAllEntriesOf(spec.configuration());
      assertThat(descriptions)
          .hasEntrySatisfying(
              spec.name(),
              description -> assertThat(description.partitions()).hasSize(spec.isState() ? 1 : 2));
    }
  }

  private static Map<String, String> configuration(String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Map<String, String> entries = new HashMap<>();
    for (Config config : admin.describeConfigs(List.of(resource)).all().get().values()) {
      config.entries().forEach(entry -> entries.put(entry.name(), entry.value()));
    }
    return entries;
  }

  /** What was created a moment ago must not be called missing. */
  @Test
  void checksRightAfterCreating() {
    for (int round = 0; round < 5; round++) {
      TopicProvisioner provisioner = new TopicProvisioner(admin, settings("round" + round + "."));
      assertThat(provisioner.create()).as("round %d", round).hasSize(8);
      assertThat(provisioner.check()).as("round %d", round).isEmpty();
    }
  }

  @Test
  void saysWhatIsWrongWithATopicAndHowToMendIt() throws Exception {
    TopicProvisioner provisioner = new TopicProvisioner(admin, settings("altered."));
    provisioner.create();
    alter("altered.news.v1", "retention.ms", "3600000");
    alter("altered.alerts.v1", "cleanup.policy", "delete");
    alter("altered.stories.v1", "message.timestamp.type", "CreateTime");
    admin.createPartitions(Map.of("altered.signals.v1", NewPartitions.increaseTo(3))).all().get();
    admin.deleteTopics(List.of("altered.dead-letters.v1")).all().get();

    // The brokers hear of a change a moment later.
    await().until(() -> provisioner.check().size() == 5);

    List<String> lines = provisioner.check().stream().map(TopicProblem::line).toList();
    assertThat(lines.get(0))
        .startsWith("topic altered.news.v1: keeps records for PT1H, less than")
        .endsWith("retention.ms=315360000000");
    assertThat(lines.get(1)).startsWith("topic altered.signals.v1: has 3 partitions, not 2;");
    assertThat(lines.get(2)).startsWith("topic altered.stories.v1: message.timestamp.type is");
    assertThat(lines.get(3))
        .startsWith("topic altered.alerts.v1: cleanup.policy is delete, not")
        .endsWith("cleanup.policy=[compact,delete]");
    assertThat(lines.get(4))
        .isEqualTo(
            "topic altered.dead-letters.v1: is missing; create it with 'pactwatch topics create'");
  }

  /** The broker that lists the topics and the one that describes them need not know the same. */
  @Test
  void callsATopicMissingThatGoesAwayWhileItIsLookedAt() throws Exception {
    new TopicProvisioner(admin, settings("vanishing.")).create();
    ListTopicsResult listed = admin.listTopics();
    assertThat(listed.names().get()).contains("vanishing.news.v1");
    admin.deleteTopics(List.of("vanishing.news.v1")).all().get();
    await().until(() -> !admin.listTopics().names().get().contains("vanishing.news.v1"));
    try (Admin late = new LateList(listed)) {
      assertThat(new TopicProvisioner(late, settings("vanishing.")).check())
          .extracting(TopicProblem::line)
          .containsExactly(
              "topic vanishing.news.v1: is missing; create it with 'pactwatch topics create'");
    }
  }

  /** Lists the topics as they were a moment ago. */
  private static final class LateList extends ForwardingAdmin {
    private final ListTopicsResult listed;

    LateList(ListTopicsResult listed) {
      super(Map.of("bootstrap.servers", broker.bootstrapServers()));
      this.listed = listed;
    }

    @Override
    public ListTopicsResult listTopics(ListTopicsOptions options) {
      return listed;
    }
  }

  @Test
  void theCommandsCreateAndCheck() throws Exception {
    CommandRun missing = run("topics check", "commands.");
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.outputLines()).hasSize(8).allMatch(line -> line.contains(": is missing; "));

    CommandRun created = run("topics create", "commands.");
    assertThat(created.exitCode()).isZero();
    assertThat(created.outputLines()).hasSize(8).contains("created commands.news.v1");

    CommandRun again = run("topics create", "commands.");
    assertThat(again).isEqualTo(new CommandRun(0, "", "nothing to create: all topics are there\n"));
    assertThat(run("topics check", "commands."))
        .isEqualTo(new CommandRun(0, "", "all topics are as they must be\n"));

    alter("commands.alerts.v1", "cleanup.policy", "delete");
    await().until(() -> run("topics check", "commands.").exitCode() == 1);
    CommandRun altered = run("topics check", "commands.");
    assertThat(altered.exitCode()).isEqualTo(1);
    assertThat(altered.errors()).isEmpty();
    assertThat(altered.outputLines())
        .singleElement()
        .asString()
        .startsWith("topic commands.alerts.v1: cleanup.policy is delete");
  }

  @Test
  void runRefusesTopicsThatWouldLoseData() throws Exception {
    run("topics create", "refused.");
    alter("refused.news.v1", "retention.ms", "3600000");
    alter("refused.announcements.v1", "cleanup.policy", "compact");

    await().until(() -> run("topics check", "refused.").outputLines().size() == 2);
    CommandRun refused = run("run", "refused.");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.errorLines())
        .satisfiesExactly(
            line ->
                assertThat(line).startsWith("pactwatch: topic refused.news.v1: keeps records for"),
            line ->
                assertThat(line)
                    .startsWith("pactwatch: topic refused.announcements.v1: cleanup.policy is"));
  }

  @Test
  void aWiderWindowNeedsLongerRetentions() {
    run("topics create", "wider.");
    CommandRun run =
        run(
            "run",
            "wider.",
            "--set",
            "score.grace=P400D",
            "--set",
            "topics.signals-retention=P500D");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errorLines())
        .singleElement()
        .asString()
        .startsWith("pactwatch: topic wider.signals.v1: keeps records for PT8760H");
  }

  @Test
  void aBrokerThatIsAwayIsOneLine() {
    for (String command : List.of("topics create", "topics check", "run")) {
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      words.addAll(List.of("--bootstrap-servers", "127.0.0.1:1", "--set", "http.port=0"));
      words.addAll(List.of("--set", "kafka.default.api.timeout.ms=1500"));
      words.addAll(List.of("--set", "kafka.request.timeout.ms=1000"));
      CommandRun run = CommandRun.of(words.toArray(String[]::new));

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.output()).isEmpty();
      assertThat(run.errorLines())
          .containsExactly(
              "pactwatch: no answer from Kafka at 127.0.0.1:1 when asked to list topics: is a"
                  + " broker running there, and is --bootstrap-servers right?");
    }
  }

  @Test
  void aSettingThatKafkaRefusesIsOneLine() {
    CommandRun run = run("run", "kafka.", "--set", "kafka.max.poll.interval.ms=soon");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errorLines())
        .singleElement()
        .asString()
        .startsWith("pactwatch: wrong Kafka setting: Invalid value soon for configuration");
  }

  @Test
  void twoInstancesDoNotShareAFolder() {
    Settings settings = settings("folder.");
    try (Instance first = Instance.start(settings, Catalogues.small(), "test")) {
      assertThat(first.address(settings.http())).startsWith("http://127.0.0.1:");
      assertThatThrownBy(() -> Instance.start(settings, Catalogues.small(), "test"))
          .isInstanceOf(KafkaAccessException.class)
          .hasMessageContaining("folder.")
          .hasMessageEndingWith("give each its own runtime.state-directory");
    }
  }
}
