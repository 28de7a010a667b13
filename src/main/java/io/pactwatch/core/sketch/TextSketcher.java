package io.pactwatch.core.sketch;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.TextSketch;
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

  /** The folded unit of each ASCII unit; 0 between words. */
  private static final char[] FOLDED = foldedAscii();

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
    long word = NO_WORD;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      char folded = unit < FOLDED.length ? FOLDED[unit] : fold(unit);
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
    if (rest < least[bin]) {
      least[bin] = rest;
    }
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

  private static char[] foldedAscii() {
    char[] folded = new char[128];
    for (char unit = 0; unit < folded.length; unit++) {
      folded[unit] = fold(unit);
    }
    return folded;
  }

  private static char fold(char unit) {
    return Character.isLetterOrDigit(unit) ? Character.toLowerCase(unit) : 0;
  }
}
