package io.pactwatch.config;

import static io.pactwatch.config.SettingKeys.ENVIRONMENT_PREFIX;
import static io.pactwatch.config.SettingKeys.KAFKA_PREFIX;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out which settings the sources mean; a later source wins. */
final class SourceMerge {
  private static final Set<String> KEYS =
      SettingKeys.ALL.stream().map(Setting::key).collect(Collectors.toUnmodifiableSet());
  private static final Map<String, String> KEY_OF_VARIABLE =
      SettingKeys.ALL.stream()
          .collect(Collectors.toUnmodifiableMap(Setting::environmentName, Setting::key));
  private static final String KAFKA_VARIABLE = ENVIRONMENT_PREFIX + "KAFKA_";

  /** Kubernetes sets these in every container beside a service that is called pactwatch. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("PACTWATCH_(SERVICE_(HOST|PORT(_.*)?)|PORT(_[0-9]+_(TCP|UDP|SCTP)(_.*)?)?)");

  /** Kafka's names of what is a setting of ours: two keys for one thing would contradict. */
  private static final Map<String, String> OURS =
      Map.of(
          "application.id", "runtime.application-id",
          "state.dir", "runtime.state-directory",
          "num.stream.threads", "runtime.threads",
          "num.standby.replicas", "runtime.standby-replicas",
          "processing.guarantee", "runtime.processing-guarantee",
          "commit.interval.ms", "runtime.commit-interval",
          "group.protocol", "runtime.group-protocol",
          "replication.factor", "topics.replication-factor");

  private final Map<String, Given> own = new TreeMap<>();
  private final Map<String, Given> kafka = new TreeMap<>();
  private final List<SettingsProblem> problems = new ArrayList<>();

  void add(SettingSource source) {
    new TreeMap<>(source.values())
        .forEach(
            (name, text) -> {
              switch (source.kind()) {
                case KEYS -> addKey(new Given(name, text, source.name()));
                case ENVIRONMENT -> addVariable(name, text, source.name());
              }
            });
  }

  /** What is given for this setting, or its default. */
  Given of(Setting<?> setting) {
    return Optional.ofNullable(own.get(setting.key())).orElseGet(() -> Given.byDefault(setting));
  }

  /** Kafka's settings, by their names without our prefix. */
  Map<String, String> kafka() {
    return kafka.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().text()));
  }

  /** Names that mean nothing. */
  List<SettingsProblem> problems() {
    return List.copyOf(problems);
  }

  private void addKey(Given given) {
    if (KEYS.contains(given.key())) {
      own.put(given.key(), new Given(given.key(), given.text().strip(), given.origin()));
    } else if (given.key().startsWith(KAFKA_PREFIX)) {
      addKafka(given);
    } else {
      problems.add(given.problem(unknown(given.key(), KEYS)));
    }
  }

  private void addVariable(String name, String text, String origin) {
    if (!name.startsWith(ENVIRONMENT_PREFIX)) {
      return;
    }
    String as = origin + " as " + ShownText.escaped(name);
    Optional<String> key = Optional.ofNullable(KEY_OF_VARIABLE.get(name));
    if (key.isPresent()) {
      addKey(new Given(key.get(), text, as));
    } else if (name.startsWith(KAFKA_VARIABLE)) {
      String kafkaName = name.substring(KAFKA_VARIABLE.length());
      addKey(
          new Given(KAFKA_PREFIX + kafkaName.toLowerCase(Locale.ROOT).replace('_', '.'), text, as));
    } else if (!SERVICE_LINK.matcher(name).matches()) {
      problems.add(SettingsProblem.of(name, text, origin, unknown(name, KEY_OF_VARIABLE.keySet())));
    }
  }

  private void addKafka(Given given) {
    String name = given.key().substring(KAFKA_PREFIX.length());
    Optional<String> ours = Optional.ofNullable(OURS.get(name));
    if (ours.isPresent()) {
      problems.add(given.problem("must be given as " + ours.get()));
    } else if (name.isBlank()) {
      problems.add(given.problem("must name a setting of Kafka after '" + KAFKA_PREFIX + "'"));
    } else {
      kafka.put(name, given);
    }
  }

  private static String unknown(String name, Set<String> known) {
    return "there is no such setting"
        + Suggestion.of(name, known).map(meant -> "; did you mean " + meant + "?").orElse("");
  }
}
