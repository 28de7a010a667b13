package io.pactwatch.view;

import java.time.Instant;

/**
 * What was heard of a source lately.
 *
 * @param source as its items name it
 * @param items how many, since the view began to listen
 * @param lastPublishedAt event time of its newest item
 * @param lastArrivedAt when Kafka logged the last one
 */
public record SourceActivity(
    String source, long items, Instant lastPublishedAt, Instant lastArrivedAt) {

  SourceActivity with(Instant publishedAt, Instant arrivedAt) {
    return new SourceActivity(
        source,
        items + 1,
        publishedAt.isAfter(lastPublishedAt) ? publishedAt : lastPublishedAt,
        arrivedAt.isAfter(lastArrivedAt) ? arrivedAt : lastArrivedAt);
  }
}
