package io.pactwatch.core.extract.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A text as bytes, of which eight are read at a time: the letters and digits of ASCII, folded, and
 * a mark for each other character. Nearly all words of English end and are looked up by one such
 * read, whatever their length, where a letter at a time would be guessed wrong at every end. One
 * text after another: the bytes are kept.
 */
final class PlainLetters {
  private static final int EIGHT = Long.BYTES;
  private static final VarHandle READ =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** No letter and no digit has this bit. */
  private static final byte MARK = Byte.MIN_VALUE;

  private static final long EIGHT_MARKS = 0x8080808080808080L;

  /** What the mark of a character says of it. */
  private static final byte BLANK = MARK | 1;

  private static final byte SIGN = MARK | 2;
  private static final byte OPEN = MARK | 4;

  private static final byte[] BYTES = new byte[Characters.ASCII];

  static {
    for (char character = 0; character < Characters.ASCII; character++) {
      BYTES[character] =
          Characters.isLetterOrDigit(character)
              ? (byte) Characters.folded(character)
              : mark(character);
    }
  }

  /** Those of the text, eight marks behind them, and then anything. */
  private byte[] bytes = {};

  /** Reads the first characters of these as a text, in place of the one before. */
  void read(char[] characters, int length) {
    if (bytes.length != characters.length + EIGHT) {
      bytes = new byte[characters.length + EIGHT];
    }
    for (int position = 0; position < length; position++) {
      char character = characters[position];
      bytes[position] = character < Characters.ASCII ? BYTES[character] : OPEN;
    }
    Arrays.fill(bytes, length, length + EIGHT, MARK);
  }

  private static byte mark(char ascii) {
    return switch (ascii) {
      case ' ' -> BLANK;
      case '.' -> SIGN | OPEN;
      case '\'' -> OPEN;
      case '-' -> MARK;
      default -> Characters.isSpace(ascii) ? MARK : SIGN;
    };
  }

  /** Whether a letter of ASCII stands there. */
  boolean isLetter(int position) {
    return bytes[position] >= 'a';
  }

  /** Whether a plain space stands there. */
  boolean isBlank(int position) {
    return bytes[position] == BLANK;
  }

  /** 1 where a plain space stands, else 0; also asked right behind the text. */
  int blanks(int position) {
    return bytes[position] == BLANK ? 1 : 0;
  }

  /** Whether a sign of ASCII stands there that is a token of its own, unless within a word. */
  boolean isSign(int position) {
    return (bytes[position] & SIGN) == SIGN;
  }

  /** Whether a word of ASCII can go on with what stands there, which is no letter or digit. */
  boolean isOpen(int position) {
    return (bytes[position] & OPEN) == OPEN;
  }

  /** The position after the letters and digits of ASCII that stand there. */
  int endOfWord(int start) {
    int position = start;
    long marks = eightAt(position) & EIGHT_MARKS;
    while (marks == 0) {
      position += EIGHT;
      marks = eightAt(position) & EIGHT_MARKS;
    }
    return position + Long.numberOfLeadingZeros(marks) / Byte.SIZE;
  }

  /** The letters of a word of ASCII, one after another {@link Vocabulary#withLetter}. */
  long word(int start, int end) {
    long letters = Vocabulary.NO_LETTERS;
    int position = start;
    for (; end - position > EIGHT; position += EIGHT) {
      letters ^= eightAt(position);
    }
    int bits = (end - position) * Byte.SIZE;
    return Long.rotateLeft(letters, bits) ^ (eightAt(position) >>> (Long.SIZE - bits));
  }

  private long eightAt(int position) {
    return (long) READ.get(bytes, position);
  }
}
