package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  private static final String ITEMS = "src/test/resources/cli/items.jsonl";

  @TempDir private Path folder;

  @Test
  void answersEachItemInOrder() {
    CommandRun run = extract(ITEMS);

    assertThat(run.exitCode()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.outputLines()).hasSize(3);
    assertThat(run.outputLines().get(0))
        .startsWith("{\"item\":\"capped\",\"signals\":[{\"id\":\"")
        .contains(
            "\"itemId\":\"capped\",\"key\":\"microsoft|openai\",\"parties\":[\"microsoft\",\"openai\"],"
                + "\"type\":\"revenue-share\",\"direction\":\"loosening\",\"certainty\":\"reported\"")
        .contains("\"amounts\":[{\"value\":38000000000,\"unit\":\"USD\"}]")
        .contains(
            "\"evidence\":{\"field\":\"body\",\"start\":0,\"end\":68,\"sentence\":\"OpenAI and")
        .contains("\"cues\":[{\"rule\":\"REVENUE_SHARE_CAP\",\"start\":")
        .contains("\"url\":\"https://wire.example/cap\",\"catalogue\":\"mini@");
    assertThat(run.outputLines().get(1)).isEqualTo("{\"item\":\"quiet\",\"signals\":[]}");
  }

  @Test
  void whatAPartySaysOfItselfIsConfirmed() {
    assertThat(extract(ITEMS).outputLines().get(2))
        .startsWith("{\"item\":\"own-words\"")
        .contains("\"certainty\":\"confirmed\"");
  }

  @Test
  void readsStandardInput() {
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream(
            item("a", "2026-05-11T14:03:00Z").getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(extract("-").output()).isEqualTo("{\"item\":\"a\",\"signals\":[]}\n");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void datesInTheFutureAreAdmitted() {
    String file =
        CommandRun.write(
            folder,
            "items.jsonl",
            item("soon", "2999-01-01T00:00:00Z"),
            item("late", "+999999999-12-31T23:59:59Z"));

    assertThat(extract(file).outputLines())
        .containsExactly(
            "{\"item\":\"soon\",\"signals\":[]}", "{\"item\":\"late\",\"signals\":[]}");
  }

  @Test
  void anItemWithoutAnIdGetsTheDefaultOne() {
    String file =
        CommandRun.write(
            folder,
            "items.jsonl",
            "{\"publishedAt\":\"2026-05-11T14:03:00Z\",\"source\":\"s\",\"title\":\"t\"}");

    assertThat(extract(file).output()).startsWith("{\"item\":\"t-");
  }

  @Test
  void reportsWhatIsNoItemAndGoesOn() {
    String file =
        CommandRun.write(
            folder,
            "items.jsonl",
            item("first", "2026-05-11T14:03:00Z"),
            "",
            "{\"title\":\"no time\"}",
            "not JSON",
            "{\"id\":\"x\",\"kind\":\"film\",\"publishedAt\":\"2026-05-11T14:03:00Z\",\"source\":\"s\",\"title\":\"t\"}",
            "{\"id\":\"y\",\"kind\":\"announcement\",\"publishedAt\":\"2026-05-11T14:03:00Z\",\"source\":\"s\",\"title\":\"t\"}",
            "{\"title\":\"" + "x".repeat(300_000) + "\"}",
            item("last", "2026-05-11T14:03:00Z"));

    CommandRun run = extract(file);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.outputLines())
        .containsExactly(
            "{\"item\":\"first\",\"signals\":[]}", "{\"item\":\"last\",\"signals\":[]}");
    assertThat(run.errorLines()).hasSize(6);
    assertThat(run.errorLines().get(0))
        .isEqualTo(file + ":3: missing-published-at: publishedAt is missing or empty");
    assertThat(run.errorLines().get(1)).startsWith(file + ":4: not-json: ");
    assertThat(run.errorLines().get(2))
        .isEqualTo(file + ":5: wrong-kind: kind is neither 'news' nor 'announcement'");
    assertThat(run.errorLines().get(3)).startsWith(file + ":6: missing-issuer: ");
    assertThat(run.errorLines().get(4))
        .isEqualTo(file + ":7: too-large: more than the 262144 bytes allowed");
    assertThat(run.errorLines().get(5))
        .isEqualTo("pactwatch: 5 lines of " + file + " are no items: mend them");
  }

  @Test
  void aBrokenCatalogueIsWrongConfiguration() {
    String broken = CommandRun.write(folder, "broken.yaml", "name: broken", "rulez: []");

    CommandRun run = CommandRun.of("extract", "--items", ITEMS, "--catalogue", broken);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.errorLines()).allMatch(line -> line.startsWith("pactwatch: catalogue: "));
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(extract(folder.toString()).errorLines())
        .containsExactly("pactwatch: cannot read " + folder + ": it is a folder");
  }

  private static CommandRun extract(String items) {
    return CommandRun.of("extract", "--items", items, "--catalogue", CommandRun.MINI_CATALOGUE);
  }

  private static String item(String id, String publishedAt) {
    return "{\"id\":\""
        + id
        + "\",\"publishedAt\":\""
        + publishedAt
        + "\",\"source\":\"s\",\"title\":\"t\"}";
  }
}
