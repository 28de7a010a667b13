package io.pactwatch.archive.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts CSV into records, each of which holds whole lines: a line end between quotation marks ends
 * none. A library that reads a whole file cannot go on behind a record that is broken or endless;
 * so each record is cut here, within a limit, and then read by the library alone.
 */
final class CsvRecords {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final int QUOTE = '"';

  private final InputStream input;
  private final int delimiter;
  private final int maxBytes;
  private long linesRead;
  private boolean begun;
  private boolean ended;

  CsvRecords(InputStream input, char delimiter, int maxBytes) {
    this.input = new BufferedInputStream(input, 65_536);
    this.delimiter = delimiter;
    this.maxBytes = maxBytes;
  }

  /** One record, or the beginning of one that is too long. */
  static final class Cut {
    private final long line;
    private final byte[] bytes;
    private final boolean truncated;

    Cut(long line, byte[] bytes, boolean truncated) {
      this.line = line;
      this.bytes = bytes;
      this.truncated = truncated;
    }

    long line() {
      return line;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    boolean isTruncated() {
      return truncated;
    }
  }

  /** The next record that is not blank; empty at the end. */
  Optional<Cut> next() throws IOException {
    if (!begun) {
      begun = true;
      skipByteOrderMark();
    }
    while (!ended) {
      Optional<Cut> cut = read();
      if (cut.isPresent()) {
        return cut;
      }
    }
    return Optional.empty();
  }

  private Optional<Cut> read() throws IOException {
    long line = linesRead + 1;
    ByteArrayOutputStream record = new ByteArrayOutputStream(1_024);
    boolean truncated = false;
    boolean quoted = false;
    int before = delimiter;
    int next = input.read();
    while (next >= 0 && (next != '\n' || quoted)) {
      // A mark begins a quotation only at a column's beginning, or doubled, right behind one.
      quoted = next == QUOTE ? !quoted && opens(before) : quoted;
      linesRead += next == '\n' ? 1 : 0;
      if (record.size() < maxBytes) {
        record.write(next);
      } else {
        // What is left of the record cannot be told from what follows: go on with the next line.
        truncated = true;
        quoted = false;
      }
      before = next;
      next = input.read();
    }
    linesRead++;
    ended = next < 0;
    boolean blank = record.toString(StandardCharsets.ISO_8859_1).isBlank();
    return blank ? Optional.empty() : Optional.of(new Cut(line, record.toByteArray(), truncated));
  }

  private boolean opens(int before) {
    return before == delimiter || before == QUOTE;
  }

  private void skipByteOrderMark() throws IOException {
    input.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(input.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      input.reset();
    }
  }
}
