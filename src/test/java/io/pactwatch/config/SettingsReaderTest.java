package io.pactwatch.config;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Defaults, full mapping, and which source wins. {@link SettingsProblemsTest} has the rest. */
class SettingsReaderTest {
  private static final Path HOME = Path.of("/home/someone");

  /** Each setting with a value that is not its default. */
  private static final Map<String, String> ALL_CHANGED =
      new TreeMap<>(
          Map.ofEntries(
              entry("topics.prefix", "test_1-"),
              entry("topics.partitions", "12"),
              entry("topics.replication-factor", "3"),
              entry("topics.input-retention", "P100D"),
              entry("topics.signals-retention", "P101D"),
              entry("topics.stories-retention", "P102D"),
              entry("topics.alerts-retention", "P103D"),
              entry("topics.dead-letters-retention", "P7D"),
              entry("admit.future-tolerance", "PT1H"),
              entry("admit.earliest", "2015-12-11T00:00:00Z"),
              entry("admit.max-bytes", "65536"),
              entry("dedupe.retention", "P30D"),
              entry("extract.catalogue", "batteries"),
              entry("score.gap", "PT48H"),
              entry("score.grace", "PT0S"),
              entry("score.contest-threshold", "0.25"),
              entry("score.max-reports", "12"),
              entry("alert.notice", "10.5"),
              entry("alert.major", "30"),
              entry("alert.critical", "100"),
              entry("alert.hysteresis", "0"),
              entry("alert.silence", "PT5S"),
              entry("drift.half-life", "PT36H"),
              entry("drift.window", "P90D"),
              entry("drift.warm-up", "P30D"),
              entry("drift.threshold", "2.5"),
              entry("drift.hysteresis", "0.5"),
              entry("drift.least-deviation", "5"),
              entry("drift.minimum", "20"),
              entry("runtime.application-id", "pactwatch-test"),
              entry("runtime.state-directory", "/var/lib/pactwatch"),
              entry("runtime.threads", "2"),
              entry("runtime.standby-replicas", "1"),
              entry("runtime.processing-guarantee", "at_least_once"),
              entry("runtime.commit-interval", "PT0.5S"),
              entry("runtime.group-protocol", "streams"),
              entry("http.host", "::1"),
              entry("http.port", "0"),
              entry("http.backtests-directory", "/var/lib/pactwatch-backtests"),
              entry("metrics.most-pairs", "7"),
              entry("metrics.watched-pairs", "amazon|anthropic,amazon|openai")));

  @Test
  void withoutSourcesEverySettingHasItsDefault() {
    Settings settings = read();

    assertThat(settings.topics())
        .isEqualTo(
            new TopicSettings(
                "pactwatch.",
                4,
                (short) -1,
                Duration.ofDays(3650),
                Duration.ofDays(365),
                Duration.ofDays(3650),
                Duration.ofDays(3650),
                Duration.ofDays(365)));
    assertThat(settings.duration(SettingKeys.ADMIT_FUTURE_TOLERANCE)).hasMinutes(15);
    assertThat(settings.instant(SettingKeys.ADMIT_EARLIEST)).isEqualTo("1990-01-01T00:00:00Z");
    assertThat(settings.whole(SettingKeys.ADMIT_MAX_BYTES)).isEqualTo(256 * 1024);
    assertThat(settings.duration(SettingKeys.DEDUPE_RETENTION)).hasDays(90);
    assertThat(settings.text(SettingKeys.EXTRACT_CATALOGUE)).isEqualTo("ai-cloud");
    assertThat(settings.duration(SettingKeys.SCORE_GAP)).hasDays(21);
    assertThat(settings.duration(SettingKeys.SCORE_GRACE)).hasDays(30);
    assertThat(settings.decimal(SettingKeys.SCORE_CONTEST_THRESHOLD)).isEqualTo(0.2);
    assertThat(settings.whole(SettingKeys.SCORE_MAX_REPORTS)).isEqualTo(8);
    assertThat(settings.decimal(SettingKeys.ALERT_NOTICE)).isEqualTo(15);
    assertThat(settings.decimal(SettingKeys.ALERT_MAJOR)).isEqualTo(40);
    assertThat(settings.decimal(SettingKeys.ALERT_CRITICAL)).isEqualTo(65);
    assertThat(settings.decimal(SettingKeys.ALERT_HYSTERESIS)).isEqualTo(5);
    assertThat(settings.duration(SettingKeys.ALERT_SILENCE)).hasMinutes(1);
    assertThat(settings.duration(SettingKeys.DRIFT_HALF_LIFE)).hasDays(30);
    assertThat(settings.duration(SettingKeys.DRIFT_WINDOW)).hasDays(180);
    assertThat(settings.duration(SettingKeys.DRIFT_WARM_UP)).hasDays(90);
    assertThat(settings.decimal(SettingKeys.DRIFT_THRESHOLD)).isEqualTo(3);
    assertThat(settings.decimal(SettingKeys.DRIFT_HYSTERESIS)).isEqualTo(1);
    assertThat(settings.decimal(SettingKeys.DRIFT_LEAST_DEVIATION)).isEqualTo(10);
    assertThat(settings.decimal(SettingKeys.DRIFT_MINIMUM)).isEqualTo(30);
    assertThat(settings.runtime())
        .isEqualTo(
            new RuntimeSettings(
                "pactwatch",
                Path.of("/home/someone/.pactwatch/state"),
                1,
                0,
                ProcessingGuarantee.EXACTLY_ONCE_V2,
                Duration.ofMillis(100),
                GroupProtocol.CLASSIC));
    assertThat(settings.http()).isEqualTo(new HttpSettings("127.0.0.1", 8080));
    assertThat(settings.kafka().properties()).isEmpty();
  }

  @Test
  void everySettingCanBeSetFromAFileAndTheCommandLine() {
    // Standby replicas need the classic protocol.
    Settings settings = read(SettingSource.file("a.properties", allChangedBut("group-protocol")));

    assertAllChanged(settings, GroupProtocol.CLASSIC, 1);
    assertAllChanged(
        read(SettingSource.commandLine(allChangedBut("standby-replicas"))),
        GroupProtocol.STREAMS,
        0);
  }

  @Test
  void everySettingCanBeSetFromTheEnvironment() {
    Map<String, String> variables = new TreeMap<>(Map.of("PATH", "/bin", "HOME", "/home"));
    allChangedBut("group-protocol")
        .forEach(
            (key, value) ->
                variables.put(
                    "PACTWATCH_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));

    assertAllChanged(read(SettingSource.environment(variables)), GroupProtocol.CLASSIC, 1);
  }

  @Test
  void theFullMappingLeavesNoSettingOutAndNoneAtItsDefault() {
    assertThat(ALL_CHANGED.keySet())
        .containsExactlyInAnyOrderElementsOf(SettingKeys.ALL.stream().map(Setting::key).toList());
    assertThat(SettingKeys.ALL)
        .allSatisfy(
            setting ->
                assertThat(ALL_CHANGED.get(setting.key())).isNotEqualTo(setting.defaultText()));
  }

  @Test
  void aLaterSourceWins() {
    SettingSource file =
        SettingSource.file(
            "a.properties", Map.of("score.gap", "PT1H", "http.port", "1", "http.host", "a"));
    SettingSource environment =
        SettingSource.environment(
            Map.of("PACTWATCH_SCORE_GAP", "PT2H", "PACTWATCH_HTTP_PORT", "2"));
    SettingSource commandLine = SettingSource.commandLine(Map.of("score.gap", "PT3H"));

    Settings settings = read(file, environment, commandLine);

    assertThat(settings.duration(SettingKeys.SCORE_GAP)).hasHours(3);
    assertThat(settings.http()).isEqualTo(new HttpSettings("a", 2));
    assertThat(settings.described())
        .hasSize(SettingKeys.ALL.size())
        .contains(
            "score.gap = 'PT3H' (from --set)",
            "http.port = '2' (in the environment as PACTWATCH_HTTP_PORT)",
            "http.host = 'a' (in a.properties)",
            "alert.notice = '15' (the default)");
  }

  @Test
  void kafkasOwnSettingsArePassedOnWithoutOurPrefix() {
    Settings settings =
        read(
            SettingSource.file(
                "a.properties",
                Map.of("kafka.bootstrap.servers", "a:1", "kafka.ssl.truststore.type", "PEM ")),
            SettingSource.environment(Map.of("PACTWATCH_KAFKA_SECURITY_PROTOCOL", "SASL_SSL")),
            SettingSource.commandLine(Map.of("kafka.bootstrap.servers", "b:2")));

    assertThat(settings.kafka().properties())
        .containsOnly(
            entry("bootstrap.servers", "b:2"),
            entry("security.protocol", "SASL_SSL"),
            entry("ssl.truststore.type", "PEM "));
  }

  @Test
  void theTextOfKafkasSettingsHasNoSecrets() {
    KafkaSettings kafka =
        new KafkaSettings(
            Map.of(
                "ssl.keystore.password", "canary",
                "sasl.jaas.config", "canary",
                "custom", "x password=\"canary\";",
                "bootstrap.servers", "a:1"));

    assertThat(kafka.toString()).contains("bootstrap.servers='a:1'").doesNotContain("canary");
  }

  @Test
  void blanksAroundAValueDoNotCount() {
    assertThat(read(SettingSource.file("a", Map.of("http.port", " 99\t"))).http().port())
        .isEqualTo(99);
  }

  @Test
  void variablesThatKubernetesSetsForAServiceOfOurNameAreNoSettings() {
    SettingSource source =
        SettingSource.environment(
            Map.of(
                "PACTWATCH_SERVICE_HOST", "10.0.0.1",
                "PACTWATCH_SERVICE_PORT_HTTP", "8080",
                "PACTWATCH_PORT", "tcp://10.0.0.1:8080",
                "PACTWATCH_PORT_8080_TCP_ADDR", "10.0.0.1"));

    assertThat(read(source).http().port()).isEqualTo(8080);
  }

  private static void assertAllChanged(Settings settings, GroupProtocol protocol, int standbys) {
    assertThat(settings.topics())
        .isEqualTo(
            new TopicSettings(
                "test_1-",
                12,
                (short) 3,
                Duration.ofDays(100),
                Duration.ofDays(101),
                Duration.ofDays(102),
                Duration.ofDays(103),
                Duration.ofDays(7)));
    assertThat(settings.get(SettingKeys.ADMIT_FUTURE_TOLERANCE)).hasHours(1);
    assertThat(settings.get(SettingKeys.ADMIT_EARLIEST))
        .isEqualTo(Instant.parse("2015-12-11T00:00:00Z"));
    assertThat(settings.get(SettingKeys.ADMIT_MAX_BYTES)).isEqualTo(65536);
    assertThat(settings.get(SettingKeys.DEDUPE_RETENTION)).hasDays(30);
    assertThat(settings.get(SettingKeys.EXTRACT_CATALOGUE)).isEqualTo("batteries");
    assertThat(settings.get(SettingKeys.SCORE_GAP)).hasHours(48);
    assertThat(settings.get(SettingKeys.SCORE_GRACE)).isZero();
    assertThat(settings.get(SettingKeys.SCORE_CONTEST_THRESHOLD)).isEqualTo(0.25);
    assertThat(settings.get(SettingKeys.SCORE_MAX_REPORTS)).isEqualTo(12);
    assertThat(settings.get(SettingKeys.ALERT_NOTICE)).isEqualTo(10.5);
    assertThat(settings.get(SettingKeys.ALERT_MAJOR)).isEqualTo(30);
    assertThat(settings.get(SettingKeys.ALERT_CRITICAL)).isEqualTo(100);
    assertThat(settings.get(SettingKeys.ALERT_HYSTERESIS)).isZero();
    assertThat(settings.get(SettingKeys.ALERT_SILENCE)).hasSeconds(5);
    assertThat(settings.get(SettingKeys.DRIFT_HALF_LIFE)).hasHours(36);
    assertThat(settings.get(SettingKeys.DRIFT_WINDOW)).hasDays(90);
    assertThat(settings.runtime())
        .isEqualTo(
            new RuntimeSettings(
                "pactwatch-test",
                Path.of("/var/lib/pactwatch"),
                2,
                standbys,
                ProcessingGuarantee.AT_LEAST_ONCE,
                Duration.ofMillis(500),
                protocol));
    assertThat(settings.http()).isEqualTo(new HttpSettings("::1", 0));
  }

  private static Map<String, String> allChangedBut(String left) {
    Map<String, String> changed = new TreeMap<>(ALL_CHANGED);
    changed.keySet().removeIf(key -> key.endsWith(left));
    return changed;
  }

  private static Settings read(SettingSource... sources) {
    return new SettingsReader(HOME).read(List.of(sources));
  }
}
