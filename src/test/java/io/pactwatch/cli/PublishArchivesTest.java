package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.testkit.GkgLines;
import io.pactwatch.testkit.TopicTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishArchivesTest {
  @TempDir private Path folder;
  private final CommandRun.MemoryKafka kafka = new CommandRun.MemoryKafka();

  @Test
  void publishesAnArchiveInTheOrderOfEventTime() {
    String file = CommandRun.write(folder, "a.gkg.csv", line(2), line(1), line(3));
    CommandRun run = publish("--format", "gdelt-gkg", file);
    assertThat(run.errors()).startsWith("published 3, refused 0, in ");
    assertThat(times()).isSorted().hasSize(3);
  }

  @Test
  void writesJsonLinesForABacktest() throws IOException {
    String file = CommandRun.write(folder, "a.gkg.csv", line(2), line(1), "broken");
    String target = folder.resolve("items.jsonl").toString();
    CommandRun run = publish("--format", "gdelt-gkg", "--to-jsonl", target, file);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines().get(0)).startsWith(file + ":3: wrong-column-count: ");
    assertThat(run.errorLines().get(1)).startsWith("wrote 2, refused 1, in ");
    assertThat(Files.readAllLines(Path.of(target))).hasSize(2).isSorted();
    assertThat(publish("--dry-run", target).errors()).startsWith("would publish 2, refused 0");
    assertThat(publish("--to-jsonl", "-", target).outputLines())
        .isEqualTo(Files.readAllLines(Path.of(target)));
    assertThat(kafka.items.history()).isEmpty();
  }

  @Test
  void aDryRunCountsByReasonAndShowsTheFirstOfEach() {
    String[] lines = new String[30];
    Arrays.fill(lines, "broken");
    lines[29] = line(1).replace("20260511", "20269911");
    String file = CommandRun.write(folder, "a.gkg.csv", lines);
    CommandRun run = publish("--format", "gdelt-gkg", "--dry-run", file);
    assertThat(run.errorLines()).hasSize(10 + 1 + 2 + 1);
    assertThat(run.errorLines().subList(11, 13))
        .containsExactly("refused 1: bad-date", "refused 29: wrong-column-count");
    assertThat(run.errorLines().get(13)).startsWith("would publish 0, refused 30, in ");
  }

  @Test
  void keepsHowFarItIs() throws IOException {
    String file = CommandRun.write(folder, "a.gkg.csv", line(2), line(1));
    Path progress = folder.resolve("progress.json");
    String[] arguments = {"--format", "gdelt-gkg", "--progress", progress.toString(), file};
    publish(arguments);
    assertThat(publish(arguments).errors()).startsWith("nothing to do: all 2 items");
    assertThat(kafka.items.history()).hasSize(2);

    String kept = Files.readString(progress);
    Files.writeString(
        progress,
        kept.replace("\"delivered\":2,\"finished\":true", "\"delivered\":1,\"finished\":false"));
    assertThat(publishTo(new CommandRun.MemoryKafka(), arguments).errors())
        .startsWith("published 1, refused 0, published before 1");

    CommandRun.write(folder, "a.gkg.csv", line(2));
    CommandRun changed = publish(arguments);
    assertThat(changed.exitCode()).isEqualTo(2);
    assertThat(changed.errors()).contains("other archives");
    Files.writeString(progress, "[");
    assertThat(publish(arguments).errors()).contains("cannot be read as a --progress file");
  }

  @Test
  void refusesOptionsThatDoNotFit() {
    String file = CommandRun.write(folder, "a.jsonl", "{}");
    for (List<String> wrong :
        List.of(
            List.of("--theme", "X"),
            List.of("--columns", "title=t"),
            List.of("--zone", "UTC"),
            List.of("--dry-run", "--to-jsonl", "-"),
            List.of("--dry-run", "--progress", "p"),
            List.of("--format", "csv", "--delimiter", "ab"),
            List.of("--format", "csv", "--columns", "headline=title"),
            List.of("--progress", folder.resolve("p").toString(), "-"))) {
      String[] arguments = new String[wrong.size() + 1];
      wrong.toArray(arguments);
      arguments[wrong.size()] = file;
      CommandRun run = publish(arguments);
      assertThat(run.exitCode()).as("%s", wrong).isEqualTo(2);
      assertThat(run.errorLines()).as("%s", wrong).hasSize(1);
    }
  }

  private List<String> times() {
    return kafka.items.history().stream().map(PublishArchivesTest::time).toList();
  }

  private static String time(ProducerRecord<String, byte[]> record) {
    return TopicTail.text(record.headers(), "ce_time");
  }

  private static String line(int hour) {
    return GkgLines.of(
            "202605110" + hour + "0000",
            "wire.example",
            "https://wire.example/" + hour,
            "Title " + hour)
        .toString();
  }

  private CommandRun publish(String... arguments) {
    return publishTo(kafka, arguments);
  }

  private static CommandRun publishTo(KafkaAccess kafka, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "publish";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.with(kafka, all);
  }
}
