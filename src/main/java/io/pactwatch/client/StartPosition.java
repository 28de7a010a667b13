package io.pactwatch.client;

import java.time.Instant;

/** From where a topic is read. */
public sealed interface StartPosition {

  /** From the first record that is kept. */
  record Beginning() implements StartPosition {}

  /** What comes from now on. */
  record Now() implements StartPosition {}

  /**
   * From the first record that Kafka logged at this time or later.
   *
   * @param instant log time, not the event time in the record
   */
  record LoggedAt(Instant instant) implements StartPosition {}
}
