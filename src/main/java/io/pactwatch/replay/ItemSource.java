package io.pactwatch.replay;

import java.io.Closeable;
import java.util.Optional;

/** The records of the past, one after another in the order of their log time. */
public interface ItemSource extends Closeable {

  /**
   * The next record; empty at the end.
   *
   * @throws ReplayException if it cannot be read
   */
  Optional<ReplayRecord> next();

  /** How much was read so far, in the unit of {@link #total}; for a display of progress. */
  long position();

  /** How much there is to read: bytes of files, records of topics. */
  long total();

  /** How many records were passed over because they lie outside the period. */
  long passedOver();

  @Override
  void close();
}
