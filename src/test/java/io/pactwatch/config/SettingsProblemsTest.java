package io.pactwatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsProblemsTest {

  @Test
  void allProblemsAreReportedAtOnceEachInOneLine() {
    SettingsException refused =
        refused(
            SettingSource.file("my.properties", Map.of("score.gap", "soon", "scroe.grace", "P1D")),
            SettingSource.environment(
                Map.of(
                    "PACTWATCH_ALERT_MAJOR", "10",
                    "PACTWATCH_HTTP_PROT", "1",
                    "OTHER_VARIABLE", "is not ours")),
            SettingSource.commandLine(Map.of("http.port", "70000")));

    assertThat(refused.problems().stream().map(SettingsProblem::line))
        .containsExactly(
            "scroe.grace = 'P1D' (in my.properties): there is no such setting; did you mean"
                + " score.grace?",
            "PACTWATCH_HTTP_PROT = '1' (in the environment): there is no such setting; did you mean"
                + " PACTWATCH_HTTP_PORT?",
            "score.gap = 'soon' (in my.properties): must be an ISO-8601 duration (PT72H, P30D)"
                + " from PT1M to P3650D",
            "http.port = '70000' (from --set): must be a whole number from 0 to 65535",
            "alert.major = '10' (in the environment as PACTWATCH_ALERT_MAJOR): must be more than"
                + " alert.notice; alert.notice = '15' (the default)");
    assertThat(refused).message().hasLineCount(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "topics.prefix             | ''",
        "topics.prefix             | a/b",
        "topics.partitions         | 0",
        "topics.partitions         | 1001",
        "topics.partitions         | four",
        "topics.partitions         | 99999999999",
        "topics.replication-factor | 0",
        "topics.replication-factor | -2",
        "topics.input-retention    | PT1H",
        "topics.signals-retention  | P1Y",
        "topics.stories-retention  | -P40D",
        "topics.alerts-retention   | 30 days",
        "topics.dead-letters-retention | P99999999999999999999D",
        "admit.future-tolerance    | PT-1S",
        "admit.earliest            | 1990-01-01",
        "admit.max-bytes           | 1023",
        "admit.max-bytes           | 1000001",
        "dedupe.retention          | PT0S",
        "extract.catalogue         | AI Cloud",
        "score.gap                 | PT0S",
        "score.grace               | PT-0.1S",
        "score.contest-threshold   | 1.01",
        "score.contest-threshold   | NaN",
        "score.contest-threshold   | 0x1p-3",
        "score.max-reports         | 0",
        "alert.notice              | -1",
        "alert.critical            | 100.5",
        "alert.hysteresis          | 1e1",
        "alert.silence             | PT0.5S",
        "drift.half-life           | PT23H",
        "drift.window              | P6D",
        "drift.window              | PT181H",
        "drift.least-deviation     | 0.9",
        "runtime.application-id    | ..",
        "runtime.state-directory   | ''",
        "runtime.threads           | 0",
        "runtime.standby-replicas  | -1",
        "runtime.processing-guarantee | EXACTLY_ONCE_V2",
        "runtime.commit-interval   | PT0.009S",
        "runtime.commit-interval   | PT61S",
        "runtime.group-protocol    | consumer",
        "http.host                 | a b",
        "http.port                 | -1",
      })
  void aValueOutsideWhatIsAllowedIsRefused(String key, String value) {
    SettingsException refused = refused(SettingSource.commandLine(Map.of(key, value)));

    assertThat(refused.problems()).hasSize(1);
    assertThat(refused.getMessage())
        .startsWith(key + " = '" + value + "' (from --set): must be ")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "alert.major, 15, must be more than alert.notice",
    "alert.critical, 40, must be more than alert.major",
    "alert.hysteresis, 15.5, must not be more than alert.notice",
    "drift.warm-up, P181D, must not be more than drift.window",
    "drift.threshold, 1, must be more than drift.hysteresis",
    "topics.input-retention, P32D, must be at least score.gap + score.grace",
    "topics.signals-retention, P32D, must be at least score.gap + score.grace",
    "topics.stories-retention, P32D, must be at least score.gap + score.grace",
    "topics.alerts-retention, P32D, must be at least score.gap + score.grace",
  })
  void valuesThatContradictOthersAreRefused(String key, String value, String remedy) {
    assertThat(refused(SettingSource.commandLine(Map.of(key, value))).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).contains(key, value, remedy));
  }

  @Test
  void standbysAreRefusedWhereTheBrokersHoldTheirNumber() {
    Map<String, String> values =
        Map.of("runtime.standby-replicas", "1", "runtime.group-protocol", "streams");

    assertThat(refused(SettingSource.commandLine(values)).getMessage())
        .contains("runtime.standby-replicas", "must be 0 with the streams protocol");
  }

  @Test
  void secretsAreMasked() {
    Map<String, String> values = new TreeMap<>();
    for (String word : List.of("password", "Secret", "TOKEN", "jaas", "private-key")) {
      values.put("http." + word, "canary");
    }
    values.put("http.url", "https://user:canary@host");
    values.put("http.login", "required password=canary");
    values.put("kafka.application.id", "has a token: canary");

    SettingsException refused = refused(SettingSource.commandLine(values));

    assertThat(refused.problems()).hasSize(8);
    assertThat(refused.getMessage()).contains("http.password = ********").doesNotContain("canary");
  }

  @Test
  void whatComesFromOutsideIsEscapedAndShortened() {
    SettingsException refused =
        refused(
            SettingSource.file(
                "a\u001b[2J",
                Map.of("http.host", "\u001b]52;c;x\u0007\n\u202e\ud800" + "x".repeat(1000))));

    assertThat(refused.getMessage())
        .startsWith("http.host = '\\u001B]52;c;x\\u0007\\u000A\\u202E\\uD800xxx")
        .contains("x…'", "(in a\\u001B[2J)")
        .hasSizeLessThan(300);
  }

  @Test
  void whatIsASettingOfOursIsNotTakenFromKafkasNames() {
    assertThat(
            refused(
                    SettingSource.environment(
                        Map.of("PACTWATCH_KAFKA_PROCESSING_GUARANTEE", "at_least_once")))
                .getMessage())
        .isEqualTo(
            "kafka.processing.guarantee = 'at_least_once' (in the environment as"
                + " PACTWATCH_KAFKA_PROCESSING_GUARANTEE): must be given as"
                + " runtime.processing-guarantee");
    assertThat(refused(SettingSource.commandLine(Map.of("kafka.", "x"))).getMessage())
        .contains("must name a setting of Kafka");
  }

  @ParameterizedTest
  @CsvSource({
    "Score.Gap, score.gap",
    "score_gap, score.gap",
    "scoregap, score.gap",
    "alert.hysterisis, alert.hysteresis",
    "runtime.aplication-id, runtime.application-id",
  })
  void anUnknownKeyIsAnsweredByTheOneThatWasMeant(String given, String meant) {
    assertThat(refused(SettingSource.commandLine(Map.of(given, "x"))).getMessage())
        .endsWith("there is no such setting; did you mean " + meant + "?");
  }

  @Test
  void aKeyUnlikeAnyOtherIsAnsweredWithoutAGuess() {
    assertThat(refused(SettingSource.commandLine(Map.of("colour", "blue"))).getMessage())
        .endsWith("there is no such setting");
    assertThat(refused(SettingSource.commandLine(Map.of("s".repeat(100_000), ""))).problems())
        .hasSize(1);
  }

  private static SettingsException refused(SettingSource... sources) {
    SettingsReader reader = new SettingsReader(Path.of("/home/someone"));
    SettingsException refused =
        catchThrowableOfType(SettingsException.class, () -> reader.read(List.of(sources)));
    assertThat(refused).as("refused").isNotNull();
    return refused;
  }
}
