package io.pactwatch.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a document that inflates to more than any archive of text does: no text is a two-hundredth
 * of itself when it is compressed, and none of one document is larger than the limit.
 */
final class InflationGuard extends FilterInputStream {
  /** The largest document in a compressed file. */
  static final long MAX_BYTES = 4_294_967_296L;

  /** How many times as large as its compressed form a document may be. */
  static final long MAX_RATIO = 200;

  /** So much may come of nothing: short documents of spaces are no bombs. */
  static final long FREE_BYTES = 1_048_576;

  private final CountingStream compressed;
  private final long compressedBefore;
  private long inflated;

  InflationGuard(InputStream inflating, CountingStream compressed) {
    super(inflating);
    this.compressed = compressed;
    compressedBefore = compressed.count();
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int read = super.read(bytes, start, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    // The next document of the same file is read through the same stream.
  }

  private void count(int bytes) throws DocumentException {
    inflated += bytes;
    long allowed = FREE_BYTES + MAX_RATIO * (compressed.count() - compressedBefore);
    if (inflated > Math.min(allowed, MAX_BYTES)) {
      throw new DocumentException(
          DocumentProblem.INFLATES_TOO_FAR,
          "it inflates to more than "
              + MAX_RATIO
              + " times its size, or to more than "
              + MAX_BYTES
              + " bytes: unpack it by hand if it is meant to");
    }
  }
}
