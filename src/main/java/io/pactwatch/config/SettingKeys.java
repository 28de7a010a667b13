package io.pactwatch.config;

import static io.pactwatch.config.SettingTypes.days;
import static io.pactwatch.config.SettingTypes.decimal;
import static io.pactwatch.config.SettingTypes.duration;
import static io.pactwatch.config.SettingTypes.folder;
import static io.pactwatch.config.SettingTypes.instant;
import static io.pactwatch.config.SettingTypes.oneOf;
import static io.pactwatch.config.SettingTypes.text;
import static io.pactwatch.config.SettingTypes.whole;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** All settings there are, in the order of the data flow. A test compares the documentation. */
public final class SettingKeys {
  /** What names in the environment begin with. */
  public static final String ENVIRONMENT_PREFIX = "PACTWATCH_";

  /** Keys that begin so are Kafka's own and passed on without it and unchecked. */
  public static final String KAFKA_PREFIX = "kafka.";

  private static final String LONGEST = "P36500D";

  public static final Setting<String> TOPICS_PREFIX =
      new Setting<>(
          "topics.prefix",
          text("[A-Za-z0-9._-]{1,100}", "1 to 100 letters, digits, dots, underscores and hyphens"),
          "pactwatch.",
          "What all topic names begin with.");

  public static final Setting<Integer> TOPICS_PARTITIONS =
      new Setting<>(
          "topics.partitions",
          whole(1, 1000),
          "4",
          "Partitions of each topic when it is created. Later changes are refused, for keys would move.");

  public static final Setting<Integer> TOPICS_REPLICATION_FACTOR =
      new Setting<>(
          "topics.replication-factor",
          whole(1, 10).or(whole(-1, -1)),
          "-1",
          "Copies of each topic when it is created; -1 leaves it to the brokers.");

  public static final Setting<Duration> TOPICS_INPUT_RETENTION =
      new Setting<>(
          "topics.input-retention",
          duration("P1D", LONGEST),
          "P3650D",
          "How long news and announcements are kept; a replay reaches as far back.");

  public static final Setting<Duration> TOPICS_SIGNALS_RETENTION =
      new Setting<>(
          "topics.signals-retention",
          duration("P1D", LONGEST),
          "P365D",
          "How long signals are kept.");

  public static final Setting<Duration> TOPICS_STORIES_RETENTION =
      new Setting<>(
          "topics.stories-retention",
          duration("P1D", LONGEST),
          "P3650D",
          "How long the newest state of a story is kept.");

  public static final Setting<Duration> TOPICS_ALERTS_RETENTION =
      new Setting<>(
          "topics.alerts-retention",
          duration("P1D", LONGEST),
          "P3650D",
          "How long the newest revision of an alert is kept.");

  public static final Setting<Duration> TOPICS_DEAD_LETTERS_RETENTION =
      new Setting<>(
          "topics.dead-letters-retention",
          duration("P1D", LONGEST),
          "P365D",
          "How long dead letters are kept.");

  public static final Setting<Duration> ADMIT_FUTURE_TOLERANCE =
      new Setting<>(
          "admit.future-tolerance",
          duration("PT0S", "P1D"),
          "PT15M",
          "How far an item may be dated ahead of the time at which the broker received it; beyond it goes to the dead letters.");

  public static final Setting<Instant> ADMIT_EARLIEST =
      new Setting<>(
          "admit.earliest",
          instant(),
          "1990-01-01T00:00:00Z",
          "An item dated before this goes to the dead letters.");

  public static final Setting<Integer> ADMIT_MAX_BYTES =
      new Setting<>(
          "admit.max-bytes",
          whole(1024, 1_000_000),
          "262144",
          "A record of more bytes goes to the dead letters.");

  public static final Setting<Duration> DEDUPE_RETENTION =
      new Setting<>(
          "dedupe.retention",
          duration("PT1M", LONGEST),
          "P90D",
          "How long an id and an address are remembered, by the time at which Kafka logged the item.");

  public static final Setting<String> EXTRACT_CATALOGUE =
      new Setting<>(
          "extract.catalogue",
          text("[a-z0-9]+(-[a-z0-9]+){0,20}", "lower-case words joined by hyphens"),
          "ai-cloud",
          "The name of the catalogue by which items are read.");

  public static final Setting<Duration> SCORE_GAP =
      new Setting<>(
          "score.gap",
          duration("PT1M", "P3650D"),
          "P21D",
          "Reports of one key and type with no longer gap between neighbours are one story: an announcement and what comes out about it two weeks later belong together.");

  public static final Setting<Duration> SCORE_GRACE =
      new Setting<>(
          "score.grace",
          duration("PT0S", "P3650D"),
          "P30D",
          "How late, in event time, a report may come and still count; at least the longest outage to survive without loss.");

  public static final Setting<Double> SCORE_CONTEST_THRESHOLD =
      new Setting<>(
          "score.contest-threshold",
          decimal(0, 1),
          "0.2",
          "Confidence from which a contradicting side makes a story contested.");

  public static final Setting<Integer> SCORE_MAX_REPORTS =
      new Setting<>(
          "score.max-reports",
          whole(1, 64),
          "8",
          "How many sources, origins, amounts and cells of texts a story keeps of each direction and certainty.");

  public static final Setting<Double> ALERT_NOTICE =
      new Setting<>("alert.notice", decimal(0, 100), "15", "Score from which a story is a notice.");

  public static final Setting<Double> ALERT_MAJOR =
      new Setting<>("alert.major", decimal(0, 100), "40", "Score from which an alert is major.");

  public static final Setting<Double> ALERT_CRITICAL =
      new Setting<>(
          "alert.critical", decimal(0, 100), "65", "Score from which an alert is critical.");

  public static final Setting<Double> ALERT_HYSTERESIS =
      new Setting<>(
          "alert.hysteresis",
          decimal(0, 100),
          "5",
          "How far a score must fall below a severity's own before the severity falls.");

  public static final Setting<Duration> ALERT_SILENCE =
      new Setting<>(
          "alert.silence",
          duration("PT1S", "P1D"),
          "PT1M",
          "After how much wall time without a record a partition closes what is due.");

  public static final Setting<Duration> DRIFT_HALF_LIFE =
      new Setting<>(
          "drift.half-life",
          duration("P1D", "P365D"),
          "P30D",
          "After so long a change of a story's strength counts half in its pair's drift index.");

  public static final Setting<Duration> DRIFT_WINDOW =
      new Setting<>(
          "drift.window", days(7, 730), "P180D", "How far back a pair's usual range looks.");

  public static final Setting<Duration> DRIFT_WARM_UP =
      new Setting<>(
          "drift.warm-up",
          days(1, 730),
          "P90D",
          "How much of the window must be known of a pair before it can drift.");

  public static final Setting<Double> DRIFT_THRESHOLD =
      new Setting<>(
          "drift.threshold",
          decimal(0, 100),
          "3",
          "How many deviations from its baseline a pair drifts; twice as many are major, three times as many critical.");

  public static final Setting<Double> DRIFT_HYSTERESIS =
      new Setting<>(
          "drift.hysteresis",
          decimal(0, 100),
          "1",
          "How many deviations below the threshold a drift is over.");

  public static final Setting<Double> DRIFT_LEAST_DEVIATION =
      new Setting<>(
          "drift.least-deviation",
          decimal(1, 1000),
          "10",
          "Points; no pair is taken for quieter than this, so that a quiet one does not drift over nothing.");

  public static final Setting<Double> DRIFT_MINIMUM =
      new Setting<>(
          "drift.minimum",
          decimal(0, 1000),
          "30",
          "Points that the index of a drifting pair must lie from 0 at least, on the side to which it drifts.");

  public static final Setting<String> RUNTIME_APPLICATION_ID =
      new Setting<>(
          "runtime.application-id",
          text(
              "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
              "1 to 100 letters, digits, dots, underscores and hyphens, the first a letter or digit"),
          "pactwatch",
          "Instances with the same id share the work. It names internal topics: a new id starts from nothing.");

  public static final Setting<Path> RUNTIME_STATE_DIRECTORY =
      new Setting<>(
          "runtime.state-directory",
          folder(),
          "${user.home}/.pactwatch/state",
          "Where state is kept between runs; a lost folder is read again from Kafka.");

  public static final Setting<Integer> RUNTIME_THREADS =
      new Setting<>(
          "runtime.threads",
          whole(1, 64),
          "1",
          "Threads of this instance; more than partitions stay idle.");

  public static final Setting<Integer> RUNTIME_STANDBY_REPLICAS =
      new Setting<>(
          "runtime.standby-replicas",
          whole(0, 10),
          "0",
          "Copies of the state on other instances, for a faster takeover.");

  public static final Setting<ProcessingGuarantee> RUNTIME_PROCESSING_GUARANTEE =
      new Setting<>(
          "runtime.processing-guarantee",
          oneOf(ProcessingGuarantee.class),
          "exactly_once_v2",
          "How often each record takes effect when an instance fails.");

  public static final Setting<Duration> RUNTIME_COMMIT_INTERVAL =
      new Setting<>(
          "runtime.commit-interval",
          duration("PT0.01S", "PT1M"),
          "PT0.1S",
          "How often results become visible to subscribers: a floor for the latency.");

  public static final Setting<GroupProtocol> RUNTIME_GROUP_PROTOCOL =
      new Setting<>(
          "runtime.group-protocol",
          oneOf(GroupProtocol.class),
          "classic",
          "Who assigns partitions: classic the instances, streams the brokers (4.2 or later).");

  public static final Setting<String> HTTP_HOST =
      new Setting<>(
          "http.host",
          text("[A-Za-z0-9.:_-]{1,253}", "a host name or an address"),
          "127.0.0.1",
          "Where the HTTP server listens. There is no password: beyond the loopback, put a proxy before it.");

  public static final Setting<Integer> HTTP_PORT =
      new Setting<>(
          "http.port", whole(0, 65535), "8080", "The HTTP server's port; 0 takes any free one.");

  public static final Setting<Path> HTTP_BACKTESTS_DIRECTORY =
      new Setting<>(
          "http.backtests-directory",
          folder(),
          "pactwatch-backtests",
          "A folder with the folders of backtests, which the live page shows by their run.");

  public static final Setting<Integer> METRICS_MOST_PAIRS =
      new Setting<>(
          "metrics.most-pairs",
          whole(1, 1000),
          "200",
          "So many pairs have metrics of their own, the strongest; the others are summed up.");

  public static final Setting<String> METRICS_WATCHED_PAIRS =
      new Setting<>(
          "metrics.watched-pairs",
          text(
              "[a-z0-9-]+\\|[a-z0-9-]+(,[a-z0-9-]+\\|[a-z0-9-]+){0,19}",
              "up to 20 keys of pairs, joined by commas"),
          "microsoft|openai",
          "The alerts on these pairs have metrics of their own; Prometheus tells of the critical ones.");

  /** Every setting. */
  public static final List<Setting<?>> ALL =
      List.of(
          TOPICS_PREFIX,
          TOPICS_PARTITIONS,
          TOPICS_REPLICATION_FACTOR,
          TOPICS_INPUT_RETENTION,
          TOPICS_SIGNALS_RETENTION,
          TOPICS_STORIES_RETENTION,
          TOPICS_ALERTS_RETENTION,
          TOPICS_DEAD_LETTERS_RETENTION,
          ADMIT_FUTURE_TOLERANCE,
          ADMIT_EARLIEST,
          ADMIT_MAX_BYTES,
          DEDUPE_RETENTION,
          EXTRACT_CATALOGUE,
          SCORE_GAP,
          SCORE_GRACE,
          SCORE_CONTEST_THRESHOLD,
          SCORE_MAX_REPORTS,
          ALERT_NOTICE,
          ALERT_MAJOR,
          ALERT_CRITICAL,
          ALERT_HYSTERESIS,
          ALERT_SILENCE,
          DRIFT_HALF_LIFE,
          DRIFT_WINDOW,
          DRIFT_WARM_UP,
          DRIFT_THRESHOLD,
          DRIFT_HYSTERESIS,
          DRIFT_LEAST_DEVIATION,
          DRIFT_MINIMUM,
          RUNTIME_APPLICATION_ID,
          RUNTIME_STATE_DIRECTORY,
          RUNTIME_THREADS,
          RUNTIME_STANDBY_REPLICAS,
          RUNTIME_PROCESSING_GUARANTEE,
          RUNTIME_COMMIT_INTERVAL,
          RUNTIME_GROUP_PROTOCOL,
          HTTP_HOST,
          HTTP_PORT,
          HTTP_BACKTESTS_DIRECTORY,
          METRICS_MOST_PAIRS,
          METRICS_WATCHED_PAIRS);

  private SettingKeys() {}
}
