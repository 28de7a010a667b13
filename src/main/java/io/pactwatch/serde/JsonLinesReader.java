package io.pactwatch.serde;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads JSON Lines one by one and holds no more than one of them. Lines end with LF or CR LF; blank
 * lines are counted and skipped; a byte order mark before the first line is skipped. What a line
 * holds is not looked into: that is the part of {@link ItemReader}.
 */
public final class JsonLinesReader implements Closeable {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream input;
  private final int maxLineBytes;
  private long lineNumber;
  private boolean ended;

  /**
   * Reads from a stream, which closing this closes.
   *
   * @param maxLineBytes of a longer line only so much is kept, and it is marked
   * @throws IllegalArgumentException if the limit is below 1
   */
  public JsonLinesReader(InputStream input, int maxLineBytes) {
    if (maxLineBytes < 1) {
      throw new IllegalArgumentException("the limit of bytes is " + maxLineBytes + ", below 1");
    }
    this.input = new BufferedInputStream(input, 65_536);
    this.maxLineBytes = maxLineBytes;
  }

  /**
   * The next line that is not blank; empty at the end.
   *
   * @throws IOException if the stream cannot be read
   */
  public Optional<JsonLine> next() throws IOException {
    while (!ended) {
      Optional<JsonLine> line = readLine();
      if (line.isPresent()) {
        return line;
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    input.close();
  }

  private Optional<JsonLine> readLine() throws IOException {
    lineNumber++;
    if (lineNumber == 1) {
      skipByteOrderMark();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
    boolean truncated = false;
    boolean blank = true;
    int next = input.read();
    while (next >= 0 && next != '\n') {
      blank &= next == ' ' || next == '\t' || next == '\r';
      if (next == '\r' && isLineEndNext()) {
        next = input.read();
        continue;
      }
      if (line.size() < maxLineBytes) {
        line.write(next);
      } else {
        truncated = true;
      }
      next = input.read();
    }
    ended = next < 0;
    return blank
        ? Optional.empty()
        : Optional.of(new JsonLine(lineNumber, line.toByteArray(), truncated));
  }

  private boolean isLineEndNext() throws IOException {
    input.mark(1);
    int next = input.read();
    input.reset();
    return next < 0 || next == '\n';
  }

  private void skipByteOrderMark() throws IOException {
    input.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(input.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      input.reset();
    }
  }
}
