package io.pactwatch.serde;

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
  private final byte[] buffer = new byte[65_536];
  private final LineBytes line;
  private int position;
  private int limit;
  private long lineNumber;
  private boolean begun;
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
    this.input = input;
    line = new LineBytes(maxLineBytes);
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
    line.clear();
    boolean lineEnded = false;
    while (!lineEnded && fill()) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      line.add(buffer, position, end);
      lineEnded = end < limit;
      position = lineEnded ? end + 1 : end;
    }
    ended = !lineEnded;
    return line.isBlank()
        ? Optional.empty()
        : Optional.of(new JsonLine(lineNumber, line.kept(), line.isTruncated()));
  }

  /** Reads on where all that was read is used up; false at the end. */
  private boolean fill() throws IOException {
    if (!begun) {
      begun = true;
      limit = input.readNBytes(buffer, 0, BYTE_ORDER_MARK.length);
      position = Arrays.equals(Arrays.copyOf(buffer, limit), BYTE_ORDER_MARK) ? limit : 0;
    }
    if (position == limit) {
      position = 0;
      limit = Math.max(0, input.read(buffer));
    }
    return position < limit;
  }
}
