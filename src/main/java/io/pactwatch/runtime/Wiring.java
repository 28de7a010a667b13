package io.pactwatch.runtime;

import io.pactwatch.client.Connection;
import io.pactwatch.config.SettingKeys;
import io.pactwatch.config.Settings;
import io.pactwatch.config.TopicSettings;
import io.pactwatch.core.admit.AdmitSettings;
import io.pactwatch.core.alert.AlertSettings;
import io.pactwatch.core.drift.DriftSettings;
import io.pactwatch.core.score.ScoreSettings;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.stream.Topics;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/** From the settings of a user to what topics and stages need to know. */
public final class Wiring {
  private Wiring() {}

  /** The topics. */
  public static Topics topics(Settings settings) {
    TopicSettings topics = settings.topics();
    return new Topics(
        topics.prefix(),
        new Topics.Retentions(
            topics.inputRetention(),
            topics.signalsRetention(),
            topics.storiesRetention(),
            topics.alertsRetention(),
            topics.deadLettersRetention(),
            settings
                .duration(SettingKeys.SCORE_GAP)
                .plus(settings.duration(SettingKeys.SCORE_GRACE))));
  }

  /** How a client of our own reaches the topics. */
  public static Connection connection(Settings settings) {
    Map<String, String> properties = settings.kafka().properties();
    return new Connection(
        properties.getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, ""),
        properties,
        settings.text(SettingKeys.TOPICS_PREFIX));
  }

  /** The settings of the stages. */
  public static StageSettings stages(Settings settings) {
    AdmitSettings bounds = AdmitSettings.defaults();
    return new StageSettings(
        topics(settings),
        settings.topics().partitions(),
        new AdmitSettings(
            settings.duration(SettingKeys.ADMIT_FUTURE_TOLERANCE),
            settings.instant(SettingKeys.ADMIT_EARLIEST),
            bounds.maxTitleLength(),
            bounds.maxBodyLength(),
            bounds.maxParties()),
        settings.whole(SettingKeys.ADMIT_MAX_BYTES),
        settings.duration(SettingKeys.DEDUPE_RETENTION),
        new ScoreSettings(
            settings.duration(SettingKeys.SCORE_GAP),
            settings.duration(SettingKeys.SCORE_GRACE),
            settings.decimal(SettingKeys.SCORE_CONTEST_THRESHOLD),
            settings.whole(SettingKeys.SCORE_MAX_REPORTS)),
        new AlertSettings(
            settings.decimal(SettingKeys.ALERT_NOTICE),
            settings.decimal(SettingKeys.ALERT_MAJOR),
            settings.decimal(SettingKeys.ALERT_CRITICAL),
            settings.decimal(SettingKeys.ALERT_HYSTERESIS)),
        drift(settings),
        settings.duration(SettingKeys.ALERT_SILENCE));
  }

  private static DriftSettings drift(Settings settings) {
    return new DriftSettings(
        settings.duration(SettingKeys.DRIFT_HALF_LIFE),
        settings.duration(SettingKeys.DRIFT_WINDOW),
        settings.duration(SettingKeys.DRIFT_WARM_UP),
        settings.decimal(SettingKeys.DRIFT_THRESHOLD),
        settings.decimal(SettingKeys.DRIFT_HYSTERESIS),
        settings.decimal(SettingKeys.DRIFT_LEAST_DEVIATION),
        settings.decimal(SettingKeys.DRIFT_MINIMUM),
        settings.duration(SettingKeys.SCORE_GRACE));
  }
}
