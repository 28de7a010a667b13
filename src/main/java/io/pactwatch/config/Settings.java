package io.pactwatch.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All settings, checked. Immutable. {@link SettingsReader} makes it. */
public final class Settings {
  private final Map<Setting<?>, Object> values;
  private final Map<Setting<?>, Given> given;
  private final KafkaSettings kafka;

  Settings(Map<Setting<?>, Object> values, Map<Setting<?>, Given> given, KafkaSettings kafka) {
    this.values = Map.copyOf(values);
    this.given = Map.copyOf(given);
    this.kafka = kafka;
  }

  /** A setting's value. */
  public <T> T get(Setting<T> setting) {
    return setting
        .type()
        .valueClass()
        .cast(
            Optional.ofNullable(values.get(setting))
                .orElseThrow(() -> new IllegalArgumentException("unlisted: " + setting.key())));
  }

  /** The value of a setting that is a length of time. */
  public Duration duration(Setting<Duration> setting) {
    return get(setting);
  }

  /** The value of a setting that is a point in time. */
  public Instant instant(Setting<Instant> setting) {
    return get(setting);
  }

  /** The value of a setting that is a whole number. */
  public int whole(Setting<Integer> setting) {
    return get(setting);
  }

  /** The value of a setting that is a number. */
  public double decimal(Setting<Double> setting) {
    return get(setting);
  }

  /** The value of a setting that is a text. */
  public String text(Setting<String> setting) {
    return get(setting);
  }

  /** The settings that begin with {@code topics.}. */
  public TopicSettings topics() {
    return new TopicSettings(
        get(SettingKeys.TOPICS_PREFIX),
        get(SettingKeys.TOPICS_PARTITIONS),
        get(SettingKeys.TOPICS_REPLICATION_FACTOR).shortValue(),
        get(SettingKeys.TOPICS_INPUT_RETENTION),
        get(SettingKeys.TOPICS_SIGNALS_RETENTION),
        get(SettingKeys.TOPICS_STORIES_RETENTION),
        get(SettingKeys.TOPICS_ALERTS_RETENTION),
        get(SettingKeys.TOPICS_DEAD_LETTERS_RETENTION));
  }

  /** The settings that begin with {@code runtime.}. */
  public RuntimeSettings runtime() {
    return new RuntimeSettings(
        get(SettingKeys.RUNTIME_APPLICATION_ID),
        get(SettingKeys.RUNTIME_STATE_DIRECTORY),
        get(SettingKeys.RUNTIME_THREADS),
        get(SettingKeys.RUNTIME_STANDBY_REPLICAS),
        get(SettingKeys.RUNTIME_PROCESSING_GUARANTEE),
        get(SettingKeys.RUNTIME_COMMIT_INTERVAL),
        get(SettingKeys.RUNTIME_GROUP_PROTOCOL));
  }

  /** How many pairs have metrics of their own. */
  public int mostPairs() {
    return get(SettingKeys.METRICS_MOST_PAIRS);
  }

  /** The keys of the pairs whose alerts have metrics of their own. */
  public List<String> watchedPairs() {
    return List.of(get(SettingKeys.METRICS_WATCHED_PAIRS).split(",", -1));
  }

  /** The settings that begin with {@code http.}. */
  public HttpSettings http() {
    return new HttpSettings(get(SettingKeys.HTTP_HOST), get(SettingKeys.HTTP_PORT));
  }

  /** The folder whose folders are backtests; need not be there. */
  public Path backtestsDirectory() {
    return get(SettingKeys.HTTP_BACKTESTS_DIRECTORY);
  }

  /** What is passed on to Kafka. */
  public KafkaSettings kafka() {
    return kafka;
  }

  /** A line for each setting, with its value and who gave it; fit for a log, secrets masked. */
  public List<String> described() {
    return SettingKeys.ALL.stream().map(setting -> given(setting).described()).toList();
  }

  /**
   * The settings of some groups that differ from their defaults, as written.
   *
   * @param groups the first words of their keys
   */
  public SortedMap<String, String> changed(Set<String> groups) {
    SortedMap<String, String> changed = new TreeMap<>();
    for (Setting<?> setting : SettingKeys.ALL) {
      Given value = given(setting);
      if (groups.contains(setting.group()) && !value.text().equals(setting.defaultText())) {
        changed.put(setting.key(), value.text());
      }
    }
    return changed;
  }

  boolean has(Setting<?> setting) {
    return values.containsKey(setting);
  }

  Given given(Setting<?> setting) {
    return Optional.ofNullable(given.get(setting)).orElseGet(() -> Given.byDefault(setting));
  }
}
