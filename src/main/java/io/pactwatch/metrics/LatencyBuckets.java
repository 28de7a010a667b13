package io.pactwatch.metrics;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Upper bounds of the histograms' buckets: as many as a reader of a heat map can tell apart. */
final class LatencyBuckets {
  /** Feeds are polled and may have been down: from a second to a week. */
  static final List<Duration> SINCE_PUBLICATION =
      parsed(
          "PT1S", "PT5S", "PT15S", "PT30S", "PT1M", "PT2M", "PT5M", "PT15M", "PT30M", "PT1H",
          "PT3H", "PT6H", "P1D", "P7D");

  /** Kafka and the stages alone: from the commit interval to an outage. */
  static final List<Duration> SINCE_ARRIVAL =
      parsed(
          "PT0.01S",
          "PT0.025S",
          "PT0.05S",
          "PT0.1S",
          "PT0.25S",
          "PT0.5S",
          "PT1S",
          "PT2.5S",
          "PT5S",
          "PT10S",
          "PT30S",
          "PT1M",
          "PT5M",
          "PT30M");

  private LatencyBuckets() {}

  private static List<Duration> parsed(String... bounds) {
    return Stream.of(bounds).map(Duration::parse).toList();
  }
}
