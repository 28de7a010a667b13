package io.pactwatch.core.sketch;

import io.pactwatch.core.model.TextSketch;
import java.util.Arrays;
import java.util.Optional;

/**
 * Draws the sketch of a text. Each run of three words has a 64-bit hash. Six of its bits choose a
 * bin, which remembers the least hash that fell into it (one permutation MinHash: Li, Owen and
 * Zhang, 2012), of which eight bits are kept (Li and König, <em>b-bit minwise hashing</em>, 2010).
 * Five others choose one of 32 votes and one says for or against (count sketch: Charikar, Chen and
 * Farach-Colton, 2002); the strongest vote with its sign is the text's cell (cross-polytope
 * hashing: Andoni et al., 2015).
 *
 * <p>A word is a number; three of them are joined by odd factors and stirred by the finaliser of
 * SplitMix64. All of it is arithmetic of whole numbers: the same words have the same sketch
 * everywhere.
 */
public final class TextSketcher {
  /** A shorter text has no sketch: it could resemble another by chance. */
  static final int LEAST_RUNS = 32;

  private static final long FIRST_FACTOR = 0x9e3779b97f4a7c15L;
  private static final long SECOND_FACTOR = 0xc2b2ae3d27d4eb4fL;
  private static final int BIN_SHIFT = 58;
  private static final int VOTES = 32;
  private static final int VOTE_SHIFT = 24;
  private static final int SIGN_SHIFT = 40;

  private final long[] least = new long[TextSketch.BINS];
  private final int[] votes = new int[VOTES];

  private TextSketcher() {
    Arrays.fill(least, Long.MAX_VALUE);
  }

  /**
   * The sketch of a text; absent where it has fewer than 34 words.
   *
   * @param words each as a number that is the same wherever the word stands
   * @param size how many there are
   */
  public static Optional<TextSketch> of(long[] words, int size) {
    if (size - 2 < LEAST_RUNS) {
      return Optional.empty();
    }
    TextSketcher sketcher = new TextSketcher();
    for (int at = 2; at < size; at++) {
      long run = words[at - 2] * FIRST_FACTOR + words[at - 1] * SECOND_FACTOR + words[at];
      sketcher.addRun(stir(run));
    }
    return Optional.of(sketcher.sketch());
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
}
