package io.pactwatch.archive.format;

import java.io.IOException;
import java.util.Optional;

/** Reads the records of one document in their order, and holds no more of it than it must. */
public interface RecordReader {

  /**
   * The next record; empty at the end.
   *
   * @throws IOException if the stream cannot be read
   */
  Optional<ArchiveRecord> next() throws IOException;
}
