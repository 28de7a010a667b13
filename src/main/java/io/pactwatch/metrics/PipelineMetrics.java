package io.pactwatch.metrics;

import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PairReading;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.time.Instant;
import java.util.Set;

/**
 * What the stages count. All methods can be called from any thread, are cheap, and never throw, for
 * an exception here would end a stream thread.
 */
public interface PipelineMetrics {

  /**
   * An item was admitted.
   *
   * @param source a source that the catalogue does not list counts as {@code other}
   * @param publishedAt its event time
   */
  void itemAdmitted(ItemKind kind, String source, Instant publishedAt);

  /**
   * A record went to the dead letters.
   *
   * @param reasonId one of the reasons that were given at the start; any other counts as {@code
   *     other}
   */
  void deadLetter(String reasonId);

  /** An item was dropped as known. */
  void duplicate(DuplicateBy by);

  /** An item with a known id and changed content was passed on. */
  void revision();

  /** A signal was extracted; a type that is in no catalogue counts as {@code other}. */
  void signal(SignalType type, Direction direction, Certainty certainty);

  /** A report was dropped because it came after the grace. */
  void lateReport();

  /**
   * How many stories of a partition can still be joined. The metric is the sum over partitions.
   *
   * @param partition the score stage's partition
   * @param stories at least 0
   */
  void storiesOpen(int partition, long stories);

  /**
   * How many pairs of a partition drift now. The metric is the sum over partitions.
   *
   * @param partition the drift stage's partition, the same as the score stage's
   * @param pairs at least 0
   */
  void pairsDrifting(int partition, long pairs);

  /**
   * Where a pair of a partition stands now.
   *
   * @param partition the drift stage's partition
   */
  void pairRead(int partition, PairReading reading);

  /** This instance no longer works on the partition, so its stories and pairs count elsewhere. */
  void partitionReleased(int partition);

  /**
   * A story's alert was raised or raised again; a type that is in no catalogue counts as {@code
   * other}.
   */
  void storyAlertRaised(SignalKey key, SignalType type, Severity severity);

  /** A pair's drift alert was raised or raised again. */
  void driftAlertRaised(SignalKey key, Severity severity);

  /**
   * How long it took from an item to the alert revision that it raised. Negative times, which
   * clocks that differ can give, count as none.
   *
   * @param publishedAt the item's event time
   * @param arrivedAt when the broker received it
   * @param raisedAt now
   */
  void alertLatency(Instant publishedAt, Instant arrivedAt, Instant raisedAt);

  /** An event time was seen; the metric is the newest of all. */
  void eventTimeSeen(Instant eventTime);

  /**
   * A catalogue is the newest in force.
   *
   * @param version which one
   * @param types its types, which become label values; beyond 64 in all they count as {@code other}
   * @param sources those that it lists; beyond 256 in all they count as {@code other}
   */
  void catalogueInForce(CatalogueVersion version, Set<SignalType> types, Set<String> sources);

  /** A published catalogue was refused. */
  void catalogueRefused();

  /** An error reached a handler of Kafka Streams. */
  void streamError(StreamHandler handler);

  /** A stream thread ended by an error. */
  void streamThreadFailed();

  /** Counts nothing. */
  static PipelineMetrics none() {
    return NoMetrics.INSTANCE;
  }
}
