package io.pactwatch.config;

import static io.pactwatch.config.SettingKeys.ALERT_CRITICAL;
import static io.pactwatch.config.SettingKeys.ALERT_HYSTERESIS;
import static io.pactwatch.config.SettingKeys.ALERT_MAJOR;
import static io.pactwatch.config.SettingKeys.ALERT_NOTICE;
import static io.pactwatch.config.SettingKeys.DRIFT_HYSTERESIS;
import static io.pactwatch.config.SettingKeys.DRIFT_THRESHOLD;
import static io.pactwatch.config.SettingKeys.DRIFT_WARM_UP;
import static io.pactwatch.config.SettingKeys.DRIFT_WINDOW;
import static io.pactwatch.config.SettingKeys.RUNTIME_GROUP_PROTOCOL;
import static io.pactwatch.config.SettingKeys.RUNTIME_STANDBY_REPLICAS;
import static io.pactwatch.config.SettingKeys.SCORE_GAP;
import static io.pactwatch.config.SettingKeys.SCORE_GRACE;
import static io.pactwatch.config.SettingKeys.TOPICS_ALERTS_RETENTION;
import static io.pactwatch.config.SettingKeys.TOPICS_INPUT_RETENTION;
import static io.pactwatch.config.SettingKeys.TOPICS_SIGNALS_RETENTION;
import static io.pactwatch.config.SettingKeys.TOPICS_STORIES_RETENTION;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What must hold between settings, each of which is right by itself. */
final class CrossChecks {
  private static final List<Check> ALL =
      List.of(
          less(ALERT_NOTICE, ALERT_MAJOR),
          less(ALERT_MAJOR, ALERT_CRITICAL),
          new Check(
              ALERT_HYSTERESIS,
              List.of(ALERT_NOTICE),
              "must not be more than alert.notice, or no alert would ever calm down",
              settings -> settings.decimal(ALERT_HYSTERESIS) <= settings.decimal(ALERT_NOTICE)),
          new Check(
              DRIFT_WARM_UP,
              List.of(DRIFT_WINDOW),
              "must not be more than drift.window, or no pair would ever be known",
              settings ->
                  settings.duration(DRIFT_WARM_UP).compareTo(settings.duration(DRIFT_WINDOW)) <= 0),
          less(DRIFT_HYSTERESIS, DRIFT_THRESHOLD),
          outlives(TOPICS_INPUT_RETENTION),
          outlives(TOPICS_SIGNALS_RETENTION),
          outlives(TOPICS_STORIES_RETENTION),
          outlives(TOPICS_ALERTS_RETENTION),
          new Check(
              RUNTIME_STANDBY_REPLICAS,
              List.of(RUNTIME_GROUP_PROTOCOL),
              "must be 0 with the streams protocol, where the brokers hold this number",
              settings ->
                  settings.whole(RUNTIME_STANDBY_REPLICAS) == 0
                      || settings.get(RUNTIME_GROUP_PROTOCOL) == GroupProtocol.CLASSIC));

  private CrossChecks() {}

  /**
   * What does not hold.
   *
   * @param settings those that are right by themselves; a check that needs others is left out
   */
  static List<SettingsProblem> problems(Settings settings) {
    return ALL.stream()
        .filter(check -> check.fails(settings))
        .map(check -> check.problem(settings))
        .toList();
  }

  private static Check less(Setting<Double> lower, Setting<Double> higher) {
    return new Check(
        higher,
        List.of(lower),
        "must be more than " + lower.key(),
        settings -> settings.decimal(lower) < settings.decimal(higher));
  }

  /** A topic must keep a record for as long as a story may still need it. */
  private static Check outlives(Setting<Duration> retention) {
    return new Check(
        retention,
        List.of(SCORE_GAP, SCORE_GRACE),
        "must be at least score.gap + score.grace, or stories would lose reports",
        settings ->
            settings
                    .duration(retention)
                    .compareTo(settings.duration(SCORE_GAP).plus(settings.duration(SCORE_GRACE)))
                >= 0);
  }

  private record Check(
      Setting<?> blamed, List<Setting<?>> others, String remedy, Predicate<Settings> holds) {

    boolean fails(Settings settings) {
      return settings.has(blamed)
          && others.stream().allMatch(settings::has)
          && !holds.test(settings);
    }

    SettingsProblem problem(Settings settings) {
      String reason =
          others.stream()
              .map(other -> settings.given(other).described())
              .collect(Collectors.joining(" and "));
      return settings.given(blamed).problem(remedy + "; " + reason);
    }
  }
}
