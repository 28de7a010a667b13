package io.pactwatch.archive;

import java.time.Instant;

/** A record and its event time, by which it is compared. */
final class TimedRecord implements Comparable<TimedRecord> {
  private final Instant publishedAt;
  private final byte[] json;

  /** The bytes are not copied: they go from hand to hand. */
  TimedRecord(Instant publishedAt, byte[] json) {
    this.publishedAt = publishedAt;
    this.json = json;
  }

  Instant publishedAt() {
    return publishedAt;
  }

  byte[] json() {
    return json;
  }

  @Override
  public int compareTo(TimedRecord other) {
    return publishedAt.compareTo(other.publishedAt);
  }
}
