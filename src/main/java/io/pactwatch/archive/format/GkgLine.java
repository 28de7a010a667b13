package io.pactwatch.archive.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One line of a GKG file, cut at its tabs. The format knows no quotes and no escapes: a quotation
 * mark is a character like any other, and a tab always ends a column. A column is decoded only when
 * it is asked for, so that broken bytes in a column that nobody needs cost nothing.
 */
final class GkgLine {
  private final byte[] bytes;
  private final int[] ends;

  private GkgLine(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
  }

  /** How many columns the line has. */
  static int columns(byte[] bytes) {
    int columns = 1;
    for (byte each : bytes) {
      if (each == '\t') {
        columns++;
      }
    }
    return columns;
  }

  /** Cuts a line that has as many columns as there must be. */
  static GkgLine cut(byte[] bytes) {
    int[] ends = new int[GkgColumn.COUNT];
    int column = 0;
    for (int index = 0; index < bytes.length; index++) {
      if (bytes[index] == '\t') {
        ends[column] = index;
        column++;
      }
    }
    ends[column] = bytes.length;
    return new GkgLine(bytes, ends);
  }

  /**
   * What a column holds; empty where it holds nothing.
   *
   * @throws CharacterCodingException if that is not UTF-8
   */
  String text(GkgColumn column) throws CharacterCodingException {
    int start = column.place() == 0 ? 0 : ends[column.place() - 1] + 1;
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, start, ends[column.place()] - start))
        .toString();
  }
}
