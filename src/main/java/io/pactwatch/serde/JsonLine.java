package io.pactwatch.serde;

/** One line of a JSON Lines file. */
public final class JsonLine {
  private final long number;
  private final byte[] bytes;
  private final boolean truncated;

  JsonLine(long number, byte[] bytes, boolean truncated) {
    this.number = number;
    this.bytes = bytes;
    this.truncated = truncated;
  }

  /** The line's number in its file, counted from 1. */
  public long number() {
    return number;
  }

  /** What the line holds, without its end. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether the line is longer than the reader's limit, so that only its beginning is here. */
  public boolean isTruncated() {
    return truncated;
  }
}
