package io.pactwatch.core.score;

import io.pactwatch.core.model.TextSketch;
import java.util.Random;

/** Sketches of texts that do not exist: originals by number, and copies that differ from them. */
public final class SketchCases {
  private SketchCases() {}

  /** A text with nothing in common with those of other numbers. */
  public static TextSketch original(int number) {
    return TextSketch.of(bins(number), number % TextSketch.CELLS);
  }

  /** An original with a part of its bins changed, mostly a small one, and at times its cell. */
  public static TextSketch nearCopy(Random random, int number) {
    byte[] bins = bins(number);
    // Up to 40 of 64: beyond one half the two are no copies of each other any more, while what
    // lies between is a copy of both.
    int changes = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(6);
    for (int change = 0; change < changes; change++) {
      bins[random.nextInt(bins.length)] = (byte) random.nextInt();
    }
    int cell = random.nextInt(4) == 0 ? random.nextInt(4) : number;
    return TextSketch.of(bins, cell % TextSketch.CELLS);
  }

  private static byte[] bins(int number) {
    byte[] bins = new byte[TextSketch.BINS];
    new Random(number).nextBytes(bins);
    return bins;
  }
}
