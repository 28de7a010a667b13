package io.pactwatch.replay;

import io.pactwatch.serde.JsonLine;
import io.pactwatch.serde.JsonLinesReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** The items of one file of JSON Lines, in the order of the file. */
final class ItemFile implements Closeable {
  private static final Instant NO_LOG_TIME = Instant.parse("+10000-01-01T00:00:00Z");

  private final String name;
  private final CountedStream bytes;
  private final JsonLinesReader lines;
  private Instant newest = Instant.EPOCH;

  /**
   * A file.
   *
   * @param name for messages
   * @param content what is read, and closed
   * @param maxItemBytes of a longer line only so much is kept
   */
  ItemFile(String name, InputStream content, int maxItemBytes) {
    this.name = name;
    bytes = new CountedStream(content);
    // One more than is allowed, so that the admit stage sees that it is too many.
    lines = new JsonLinesReader(bytes, maxItemBytes + 1);
  }

  /**
   * The next item; empty at the end. Its log time is its event time: in the past that is replayed,
   * each item came when it was published. What has none, or one that no record can have, comes with
   * the one before it.
   */
  Optional<ReplayRecord> next() {
    try {
      return lines.next().map(this::recordOf);
    } catch (IOException failure) {
      throw new ReplayException("cannot read " + name + ": " + failure.getMessage(), failure);
    }
  }

  private ReplayRecord recordOf(JsonLine line) {
    byte[] value = line.bytes();
    Glimpse glimpse = Glimpse.of(value);
    Instant at = glimpse.publishedAt().filter(ItemFile::isLogTime).orElse(newest);
    newest = at.isAfter(newest) ? at : newest;
    return new ReplayRecord(glimpse.kind(), value, at, name + ":" + line.number());
  }

  /** Others no broker logs; the admit stage refuses the item for its event time. */
  private static boolean isLogTime(Instant time) {
    return !time.isBefore(Instant.EPOCH) && time.isBefore(NO_LOG_TIME);
  }

  /** How many bytes were read. */
  long position() {
    return bytes.count;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private static final class CountedStream extends FilterInputStream {
    private long count;

    CountedStream(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read >= 0 ? 1 : 0;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
