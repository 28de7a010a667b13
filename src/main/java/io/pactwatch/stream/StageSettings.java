package io.pactwatch.stream;

import io.pactwatch.core.admit.AdmitSettings;
import io.pactwatch.core.alert.AlertSettings;
import io.pactwatch.core.drift.DriftSettings;
import io.pactwatch.core.score.ScoreSettings;
import java.time.Duration;

/**
 * What the stages need to know.
 *
 * @param topics all topics
 * @param partitions of the internal topics, as many as the topics have
 * @param admit bounds of an item
 * @param maximumItemBytes a larger record is refused
 * @param dedupeRetention how long an id or address is remembered, in log time
 * @param score how reports gather into stories
 * @param alert how stories become alerts
 * @param drift how the stories of a pair become drift alerts
 * @param silence after so much time without a signal a partition closes what is due by the clock
 */
public record StageSettings(
    Topics topics,
    int partitions,
    AdmitSettings admit,
    int maximumItemBytes,
    Duration dedupeRetention,
    ScoreSettings score,
    AlertSettings alert,
    DriftSettings drift,
    Duration silence) {}
