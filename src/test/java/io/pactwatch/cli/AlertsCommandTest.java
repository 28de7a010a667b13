package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.client.AlertTopic;
import io.pactwatch.client.SampleAlerts;
import io.pactwatch.serde.PactwatchSerdes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertsCommandTest {
  private final CommandRun.MemoryKafka kafka = new CommandRun.MemoryKafka();

  @BeforeEach
  void logAlerts() {
    kafka.alerts =
        new AlertTopic()
            .with(0, 100, SampleAlerts.contested("a"))
            .with(1, 200, SampleAlerts.deniedAndClosed("b", "It is not so."))
            .withTombstone(0, 300, "c\u001b[2J")
            .withText(0, 400, "garbage");
  }

  @Test
  void printsAllAlertsForPeople() {
    CommandRun run = alerts("--catalogue", CommandRun.MINI_CATALOGUE);

    assertThat(run.exitCode()).isZero();
    assertThat(run.errors())
        .isEqualTo("no alert at test.alerts.v1, partition 0, offset 2: skipped\n");
    assertThat(run.outputLines())
        .contains("MAJOR Microsoft – OpenAI: Revenue share, loosening, contested", "")
        .contains("NOTICE Stability Ai: Ipo valuation, neutral, closed")
        .contains("withdrawn: alert c");
    assertThat(run.output()).doesNotContain("\u001b");
  }

  @Test
  void printsOneLineOfJsonAsOnTheTopic() {
    String onTopic =
        new String(
            PactwatchSerdes.ALERT.serializer().serialize("t", SampleAlerts.contested("a")),
            StandardCharsets.UTF_8);

    CommandRun run = alerts("--format", "json");

    assertThat(run.outputLines())
        .hasSize(3)
        .startsWith(onTopic)
        .endsWith("{\"id\":\"c\\u001B[2J\",\"withdrawn\":true}");
  }

  @Test
  void filters() {
    assertThat(alerts("--format", "json", "--severity", "notice").outputLines()).hasSize(2);
    assertThat(alerts("--format", "json", "--severity", "major").outputLines()).hasSize(1);
    assertThat(alerts("--format", "json", "--severity", "critical").outputLines()).isEmpty();
    assertThat(alerts("--format", "json", "--party", "openai").outputLines()).hasSize(1);
    assertThat(alerts("--format", "json", "--party", "stability-ai").outputLines()).hasSize(1);
    assertThat(alerts("--format", "json", "--type", "ipo-valuation").outputLines()).hasSize(1);
    assertThat(
            alerts("--format", "json", "--type", "ipo-valuation", "--party", "openai")
                .outputLines())
        .isEmpty();
  }

  @Test
  void filtersDriftsByKindAndByTheTypesBehindThem() {
    kafka.alerts = kafka.alerts.with(0, 500, SampleAlerts.drifting("d"));

    assertThat(alerts("--format", "json", "--kind", "drift").outputLines())
        .singleElement()
        .asString()
        .startsWith("{\"kind\":\"drift\",\"id\":\"d\"");
    assertThat(alerts("--format", "json", "--kind", "story").outputLines()).hasSize(2);
    assertThat(alerts("--format", "json", "--type", "exclusivity").outputLines()).hasSize(1);
    assertThat(alerts("--format", "json", "--type", "revenue-share").outputLines()).hasSize(2);
  }

  @Test
  void beginsWhereItIsTold() {
    assertThat(alerts("--format", "json", "--from", "now").outputLines()).isEmpty();
    assertThat(alerts("--format", "json", "--from", "1970-01-01T00:00:00.150Z").outputLines())
        .hasSize(2);
  }

  private CommandRun alerts(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "alerts";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.with(kafka, all);
  }
}
