package io.pactwatch.serde;

import java.util.Arrays;

/** The bytes of one line as they are read, of which no more are kept than are allowed. */
final class LineBytes {
  private final int maximum;

  /** One byte more than the maximum is kept: it may be the CR that belongs to the line's end. */
  private byte[] kept = new byte[4_096];

  private long length;
  private byte last;
  private boolean blank;

  LineBytes(int maximum) {
    this.maximum = maximum;
  }

  /** Begins a line. */
  void clear() {
    length = 0;
    last = 0;
    blank = true;
  }

  /** Adds a part, without the LF that ends the line. */
  void add(byte[] source, int from, int to) {
    if (from == to) {
      return;
    }
    int count = (int) Math.min(to - from, Math.max(0, maximum + 1L - length));
    if (count > 0) {
      int offset = (int) length;
      if (offset + count > kept.length) {
        kept = Arrays.copyOf(kept, Math.max(offset + count, kept.length * 2));
      }
      System.arraycopy(source, from, kept, offset, count);
    }
    blank = blank && isBlank(source, from, to);
    length += to - from;
    last = source[to - 1];
  }

  private static boolean isBlank(byte[] source, int from, int to) {
    for (int index = from; index < to; index++) {
      byte next = source[index];
      if (next != ' ' && next != '\t' && next != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing but white space was added. */
  boolean isBlank() {
    return blank;
  }

  /** Whether the line is longer than allowed. */
  boolean isTruncated() {
    return lengthWithoutEnd() > maximum;
  }

  /** A copy of what is kept of the line, without the CR that ends it. */
  byte[] kept() {
    return Arrays.copyOf(kept, (int) Math.min(lengthWithoutEnd(), maximum));
  }

  private long lengthWithoutEnd() {
    return last == '\r' ? length - 1 : length;
  }
}
