package io.pactwatch.config;

import java.time.Duration;

/**
 * How topics are named and made.
 *
 * @param prefix what all names begin with
 * @param partitions of each topic
 * @param replicationFactor copies of each topic; -1 leaves it to the brokers
 * @param inputRetention how long news and announcements are kept
 * @param signalsRetention how long signals are kept
 * @param storiesRetention how long the newest state of a story is kept
 * @param alertsRetention how long the newest revision of an alert is kept
 * @param deadLettersRetention how long dead letters are kept
 */
public record TopicSettings(
    String prefix,
    int partitions,
    short replicationFactor,
    Duration inputRetention,
    Duration signalsRetention,
    Duration storiesRetention,
    Duration alertsRetention,
    Duration deadLettersRetention) {}
