package io.pactwatch.core.sketch;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.TextSketch;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Draws the sketch of a text. Each run of three words (letters and digits, case folded) has a
 * 64-bit hash. Six of its bits choose a bin, which remembers the least hash that fell into it (one
 * permutation MinHash: Li, Owen and Zhang, 2012), of which eight bits are kept (Li and König,
 * <em>b-bit minwise hashing</em>, 2010). Five others choose one of 32 votes and one says for or
 * against (count sketch: Charikar, Chen and Farach-Colton, 2002); the strongest vote with its sign
 * is the text's cell (cross-polytope hashing: Andoni et al., 2015).
 *
 * <p>A word's hash is FNV-1a over its UTF-16 units; three of them are joined by odd factors and
 * stirred by the finaliser of SplitMix64. All of it is arithmetic of whole numbers: the same text
 * has the same sketch everywhere.
 *
 * <p>Where a word ends nobody can guess. So eight units are read at a time and hashed without
 * asking how many of them are the word's own: the others are zeros, which only multiply, and that
 * is undone by the inverse of the factor. A text with letters beyond ASCII is read unit by unit.
 */
public final class TextSketcher {
  /** A shorter text has no sketch: it could resemble another by chance. */
  static final int LEAST_RUNS = 32;

  private static final long NO_WORD = 0xcbf29ce484222325L;
  private static final long WORD_FACTOR = 0x100000001b3L;
  private static final long FIRST_FACTOR = 0x9e3779b97f4a7c15L;
  private static final long SECOND_FACTOR = 0xc2b2ae3d27d4eb4fL;
  private static final int BIN_SHIFT = 58;
  private static final int VOTES = 32;
  private static final int VOTE_SHIFT = 24;
  private static final int SIGN_SHIFT = 40;

  /** So many units are read at a time. */
  private static final int EIGHT = Long.BYTES;

  private static final VarHandle READ =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EIGHT_ONES = 0x0101010101010101L;
  private static final long EIGHT_MARKS = 0x8080808080808080L;

  /** What undoes the multiplications by the factor for the units that are missing of eight. */
  private static final long[] UNDONE = undone();

  /** The folded unit of each ASCII unit; 0 between words. */
  private static final byte[] FOLDED = foldedAscii();

  private final long[] least = new long[TextSketch.BINS];
  private final int[] votes = new int[VOTES];
  private int words;
  private long last;
  private long lastButOne;

  private TextSketcher() {
    Arrays.fill(least, Long.MAX_VALUE);
  }

  /** The sketch of an item's title and body; absent where they have fewer than 34 words. */
  public static Optional<TextSketch> of(Item item) {
    TextSketcher sketcher = new TextSketcher();
    sketcher.read(item.title());
    sketcher.read(item.body());
    return sketcher.words - 2 < LEAST_RUNS ? Optional.empty() : Optional.of(sketcher.sketch());
  }

  private void read(String text) {
    byte[] letters = new byte[text.length() + EIGHT];
    if (fold(text, letters)) {
      readEights(letters, text.length());
    } else {
      readUnits(text);
    }
  }

  /** Folds the units of a text; false where one of them is a letter or digit beyond ASCII. */
  private static boolean fold(String text, byte[] letters) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit < FOLDED.length) {
        letters[at] = FOLDED[unit];
      } else if (fold(unit) != 0) {
        return false;
      }
    }
    return true;
  }

  private void readEights(byte[] letters, int end) {
    int at = 0;
    while (at < end) {
      if (letters[at] == 0) {
        at++;
        continue;
      }
      long word = NO_WORD;
      int length = EIGHT;
      for (; length == EIGHT; at += length) {
        long eight = (long) READ.get(letters, at);
        long gaps = (eight - EIGHT_ONES) & ~eight & EIGHT_MARKS;
        length = Long.numberOfTrailingZeros(gaps) / Byte.SIZE;
        long own = eight & ((Long.lowestOneBit(gaps) >>> (Byte.SIZE - 1)) - 1);
        word = hash(word, own) * UNDONE[length];
      }
      add(word);
      at++;
    }
  }

  /** The hash of a word with eight units more, of which those that are 0 only multiply it. */
  private static long hash(long word, long eight) {
    long hash = word;
    for (int unit = 0; unit < EIGHT; unit++) {
      hash = (hash ^ (eight >>> (unit * Byte.SIZE) & 0xff)) * WORD_FACTOR;
    }
    return hash;
  }

  private void readUnits(String text) {
    long word = NO_WORD;
    for (int at = 0; at < text.length(); at++) {
      char folded = fold(text.charAt(at));
      if (folded != 0) {
        word = (word ^ folded) * WORD_FACTOR;
      } else if (word != NO_WORD) {
        add(word);
        word = NO_WORD;
      }
    }
    if (word != NO_WORD) {
      add(word);
    }
  }

  private void add(long word) {
    words++;
    if (words > 2) {
      addRun(stir(lastButOne * FIRST_FACTOR + last * SECOND_FACTOR + word));
    }
    lastButOne = last;
    last = word;
  }

  private void addRun(long hash) {
    int bin = (int) (hash >>> BIN_SHIFT);
    long rest = hash & ((1L << BIN_SHIFT) - 1);
    least[bin] = Math.min(least[bin], rest);
    votes[(int) (hash >>> VOTE_SHIFT) & (VOTES - 1)] += 1 - 2 * (int) (hash >>> SIGN_SHIFT & 1);
  }

  private TextSketch sketch() {
    byte[] bins = new byte[TextSketch.BINS];
    for (int bin = 0; bin < bins.length; bin++) {
      bins[bin] = least[bin] == Long.MAX_VALUE ? 0 : eightBits(least[bin]);
    }
    int strongest = 0;
    for (int vote = 1; vote < VOTES; vote++) {
      if (Math.abs(votes[vote]) > Math.abs(votes[strongest])) {
        strongest = vote;
      }
    }
    return TextSketch.of(bins, 2 * strongest + (votes[strongest] < 0 ? 1 : 0));
  }

  /** From 1 to 255: 0 stands for an empty bin. */
  private static byte eightBits(long hash) {
    return (byte) (1 + (hash & 0xffff) % 255);
  }

  private static long stir(long number) {
    long stirred = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    stirred = (stirred ^ (stirred >>> 27)) * 0x94d049bb133111ebL;
    return stirred ^ (stirred >>> 31);
  }

  private static long[] undone() {
    // The inverse modulo two to the 64: each step of Newton's doubles the bits that are right.
    long inverse = WORD_FACTOR;
    for (int bits = 3; bits < Long.SIZE; bits *= 2) {
      inverse *= 2 - WORD_FACTOR * inverse;
    }
    long[] undone = new long[EIGHT + 1];
    undone[EIGHT] = 1;
    for (int length = EIGHT - 1; length >= 0; length--) {
      undone[length] = undone[length + 1] * inverse;
    }
    return undone;
  }

  private static byte[] foldedAscii() {
    byte[] folded = new byte[128];
    for (char unit = 0; unit < folded.length; unit++) {
      folded[unit] = (byte) fold(unit);
    }
    return folded;
  }

  private static char fold(char unit) {
    return Character.isLetterOrDigit(unit) ? Character.toLowerCase(unit) : 0;
  }
}
