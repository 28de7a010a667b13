package io.pactwatch.archive.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A format of archives. Safe for use by many threads; what it opens is not. */
public interface RecordFormat {

  /**
   * Begins to read a document.
   *
   * @param content uncompressed; the caller closes it
   * @throws IOException if the stream cannot be read
   */
  RecordReader open(InputStream content) throws IOException;

  /** How names of such files end, in lower case, without the ending of a compression. */
  List<String> endings();
}
