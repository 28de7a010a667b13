package io.pactwatch.replay;

import io.pactwatch.stream.RecordWork;
import io.pactwatch.stream.ReplayWork;
import java.util.Optional;

/**
 * A record that was drawn from its source.
 *
 * @param work on it
 * @param position how much of the source was read up to it
 */
record DrawnRecord(ReplayRecord record, RecordWork work, long position) {

  /**
   * Draws the next record; empty at the end.
   *
   * @throws ReplayException if it cannot be read
   */
  static Optional<DrawnRecord> from(ItemSource source, ReplayWork work) {
    return source
        .next()
        .map(
            record ->
                new DrawnRecord(
                    record,
                    work.ahead(record.value(), record.kind(), record.loggedAt()),
                    source.position()));
  }
}
