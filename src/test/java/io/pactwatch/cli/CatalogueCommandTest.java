package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.serde.CatalogueRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCommandTest {
  private static final String MINI = CommandRun.MINI_CATALOGUE;

  @TempDir private Path folder;
  private final CommandRun.MemoryKafka kafka = new CommandRun.MemoryKafka();

  @Test
  void checkSaysWhatItChecked() {
    CommandRun run = CommandRun.of("catalogue", "check", MINI);

    assertThat(run.exitCode()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.output())
        .matches(
            "mini@[0-9a-f]{16}: 3 parties, 1 type, 1 rule; 2 examples found, 1 near miss passed by\n");
  }

  @Test
  void checkListsAllProblems() throws IOException {
    String broken =
        CommandRun.write(
            folder,
            "broken.yaml",
            document()
                .replace("key: microsoft|openai", "key: amazon|openai")
                .replace(
                    "Microsoft's market cap passed",
                    "Microsoft and OpenAI cap their revenue share at"));

    CommandRun run = CommandRun.of("catalogue", "check", broken);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).isEmpty();
    assertThat(run.errorLines()).hasSize(3);
    assertThat(run.errorLines())
        .filteredOn(line -> line.startsWith(broken + ": rule REVENUE_SHARE_CAP: "))
        .hasSize(2);
    assertThat(run.errorLines().get(2))
        .isEqualTo("pactwatch: " + broken + " has 2 problems: mend them");
  }

  @Test
  void showPrintsTheDocumentAsItStands() throws IOException {
    CommandRun run = CommandRun.of("catalogue", "show", "--file", MINI);

    assertThat(run.output()).isEqualTo(document());
    assertThat(run.errors()).startsWith("mini@");
  }

  @Test
  void diffSaysWhatTheSecondHasOtherwise() throws IOException {
    String other =
        CommandRun.write(folder, "other.yaml", document().replace("weight: 80", "weight: 70"));

    assertThat(CommandRun.of("catalogue", "diff", MINI, other).outputLines())
        .containsExactly("~ weight of revenue-share");
    assertThat(CommandRun.of("catalogue", "diff", MINI, MINI))
        .isEqualTo(new CommandRun(0, "", "no differences\n"));
  }

  @Test
  void publishSendsACheckedCatalogue() throws IOException {
    CommandRun run =
        CommandRun.with(
            kafka,
            "catalogue",
            "publish",
            MINI,
            "--from",
            "2026-12-01T01:00:00+01:00",
            "--topic-prefix",
            "test.");

    assertThat(run.exitCode()).isZero();
    assertThat(run.errors())
        .matches("published mini@[0-9a-f]{16}, in force from 2026-12-01T00:00:00Z\n");
    ProducerRecord<String, CatalogueRecord> sent = kafka.catalogues.history().get(0);
    assertThat(sent.topic()).isEqualTo("test.catalogue.v1");
    assertThat(sent.value().document()).isEqualTo(document());
    assertThat(sent.value().inForceFrom()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(run.errors()).contains("mini@" + sent.value().version());
  }

  @Test
  void publishSendsNoBrokenCatalogue() throws IOException {
    String broken =
        CommandRun.write(
            folder,
            "broken.yaml",
            document().replace("key: microsoft|openai", "key: amazon|openai"));

    CommandRun run = CommandRun.with(kafka, "catalogue", "publish", broken);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(kafka.catalogues.history()).isEmpty();
  }

  @Test
  void aFileThatIsNoTextIsWrongUsage() throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0});

    assertThat(CommandRun.of("catalogue", "check", binary.toString()))
        .isEqualTo(
            new CommandRun(2, "", "pactwatch: cannot read " + binary + ": it is not UTF-8\n"));
  }

  private static String document() throws IOException {
    return Files.readString(Path.of(MINI));
  }
}
