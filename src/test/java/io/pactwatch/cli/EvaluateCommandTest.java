package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String ITEMS = "src/test/resources/cli/items.jsonl";
  private static final String CAPPED =
      "{\"item\":\"capped\",\"signals\":[{\"key\":\"microsoft|openai\",\"type\":\"revenue-share\","
          + "\"direction\":\"loosening\",\"certainty\":\"reported\",\"amounts\":[{\"value\":38000000000,"
          + "\"unit\":\"USD\"}],\"evidence\":\"…\",\"optional\":false}]}";
  private static final String QUIET = "{\"item\":\"quiet\",\"signals\":[],\"note\":\"n\"}";
  private static final String OWN_WORDS = "{\"item\":\"own-words\",\"signals\":[]}";

  @TempDir private Path folder;

  @Test
  void printsATable() {
    CommandRun run = evaluate(labels(CAPPED, QUIET, OWN_WORDS), "--errors");

    assertThat(run.exitCode()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.output())
        .startsWith("3 items; 2 without any label, of which 1 stay empty\n")
        .contains("overall                       1     1      0     1    0.500  1.000  0.667")
        .contains(
            "\nfalse  own-words microsoft|openai revenue-share loosening confirmed [20 PERCENT] by"
                + " REVENUE_SHARE_CAP\n  We have capped the revenue share with Microsoft at 20"
                + " percent.\n");
  }

  @Test
  void printsOneJsonObject() {
    CommandRun run = evaluate(labels(CAPPED, QUIET, OWN_WORDS), "--format", "json");

    assertThat(run.outputLines())
        .singleElement()
        .asString()
        .startsWith("{\"items\":3,")
        .contains("\"byType\":{\"revenue-share\":{\"required\":1,\"hits\":1,")
        .doesNotContain("falseAlarms\":[");
  }

  @Test
  void itemsAndLabelsMustBelongTogether() {
    assertThat(evaluate(labels(CAPPED, QUIET)))
        .isEqualTo(
            new CommandRun(1, "", "pactwatch: items have no line in the labels: own-words\n"));
    assertThat(evaluate(labels(CAPPED, QUIET, OWN_WORDS, "{\"item\":\"other\",\"signals\":[]}")))
        .isEqualTo(
            new CommandRun(1, "", "pactwatch: labels name items that are not there: other\n"));
  }

  @Test
  void aLineThatIsNoLabelsStopsIt() {
    CommandRun run = evaluate(labels(CAPPED, "[]"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errorLines())
        .singleElement()
        .asString()
        .contains("labels.jsonl:2: no labels of an item");
  }

  @Test
  void aLineThatIsNoItemStopsIt() {
    String items = CommandRun.write(folder, "items.jsonl", "{}");
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--items",
            items,
            "--labels",
            labels(),
            "--catalogue",
            CommandRun.MINI_CATALOGUE);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).isEmpty();
    assertThat(run.errorLines()).hasSize(2);
  }

  private String labels(String... lines) {
    return CommandRun.write(folder, "labels.jsonl", lines);
  }

  private static CommandRun evaluate(String labels, String... more) {
    String[] arguments = {
      "evaluate", "--items", ITEMS, "--labels", labels, "--catalogue", CommandRun.MINI_CATALOGUE
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return CommandRun.of(all);
  }
}
