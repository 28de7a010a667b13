package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {
  private static final String ITEMS = "src/test/resources/cli/items.jsonl";
  private static final String WITHOUT_ID =
      "{\"publishedAt\":\"2026-05-11T14:03:00Z\",  \"source\":\"s\",\"title\":\"t\",\"more\":1}";

  @TempDir private Path folder;
  private final CommandRun.MemoryKafka kafka = new CommandRun.MemoryKafka();

  @Test
  void publishesEachItemToTheTopicOfItsKind() {
    CommandRun run = publish(ITEMS, "--topic-prefix", "test.");

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).startsWith("published 3, refused 0, in ");
    assertThat(kafka.items.history())
        .extracting(ProducerRecord::topic)
        .containsExactly("test.news.v1", "test.news.v1", "test.announcements.v1");
    assertThat(kafka.items.history())
        .extracting(ProducerRecord::key)
        .containsExactly("capped", "quiet", "own-words");
  }

  @Test
  void sendsTheLineAsItStandsKeyedByTheDefaultId() {
    publish(CommandRun.write(folder, "items.jsonl", WITHOUT_ID + "\r"));

    ProducerRecord<String, byte[]> sent = kafka.items.history().get(0);
    assertThat(new String(sent.value(), StandardCharsets.UTF_8)).isEqualTo(WITHOUT_ID);
    assertThat(sent.key()).startsWith("t-");
  }

  @Test
  void reportsWhatIsRefusedAndPublishesTheRest() {
    String file =
        CommandRun.write(
            folder,
            "items.jsonl",
            "{\"id\":\"a\",\"publishedAt\":\"2999-01-01T00:00:00Z\",\"source\":\"s\",\"title\":\"t\"}",
            WITHOUT_ID);

    CommandRun run = publish(file);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines()).hasSize(2);
    assertThat(run.errorLines().get(0)).startsWith(file + ":1: published-in-the-future: ");
    assertThat(run.errorLines().get(1)).startsWith("published 1, refused 1, in ");
    assertThat(kafka.items.history()).hasSize(1);
  }

  @Test
  void aGivenKindHoldsForAllAndMustNotBeContradicted() {
    CommandRun run = publish(ITEMS, "--kind", "news");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines().get(0))
        .isEqualTo(ITEMS + ":3: wrong-kind: kind is 'announcement' on a topic of kind 'news'");
  }

  @Test
  void aDryRunOnlyChecks() {
    CommandRun run = publish(ITEMS, "--dry-run");

    assertThat(run.errors()).startsWith("would publish 3, refused 0, in ");
    assertThat(kafka.items.history()).isEmpty();
  }

  @Test
  void keepsTheItemsOwnPaceWhenAskedTo() {
    String file =
        CommandRun.write(
            folder,
            "items.jsonl",
            WITHOUT_ID.replace("2026-05-11", "2026-04-11"),
            WITHOUT_ID.replace("\"t\"", "\"u\""));

    CommandRun run = publish(file, "--speed", "100");

    assertThat(run.errors()).startsWith("published 2, refused 0, in ");
    double seconds = Double.parseDouble(run.errors().replaceAll("(?s).* in ([0-9.]+) s.*", "$1"));
    assertThat(seconds).isGreaterThanOrEqualTo(0.3);
  }

  @Test
  void refusesASpeedThatLeadsNowhere() {
    CommandRun run = publish(ITEMS, "--speed", "0");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errors()).isEqualTo("pactwatch: --speed: 0.0 must be above 0\n");
    assertThat(kafka.items.history()).isEmpty();
  }

  @Test
  void publishesNothingWhereAFileIsMissing() {
    CommandRun run = publish(ITEMS, folder.resolve("missing").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errorLines()).singleElement().asString().endsWith("there is no such file");
    assertThat(kafka.items.history()).isEmpty();
  }

  @Test
  void aWrongConnectionIsWrongUsage() {
    assertThat(publish(ITEMS, "--topic-prefix", "a b").exitCode()).isEqualTo(2);
    assertThat(publish(ITEMS, "--command-config", "/missing").exitCode()).isEqualTo(2);
    String broken = CommandRun.write(folder, "broken.properties", "key=\\u00zz");
    assertThat(publish(ITEMS, "--command-config", broken).errors())
        .isEqualTo("pactwatch: " + broken + " is no properties file: write lines of key=value\n");
  }

  private CommandRun publish(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "publish";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.with(kafka, all);
  }
}
