package io.pactwatch.core.model;

import java.util.Arrays;
import java.util.Base64;

/**
 * What is kept of an item's whole text to know its near-copies by, in 65 bytes: a MinHash of its
 * runs of three words, from which {@link #similarity} estimates how many of these runs two texts
 * share, and the {@link #cell} into which the text falls. Written as 87 letters of URL-safe Base64.
 */
public final class TextSketch implements Comparable<TextSketch> {
  /** How many bins the runs of words are spread over, one byte each. */
  public static final int BINS = 64;

  /** How many cells there are. */
  public static final int CELLS = 64;

  private static final int BINS_PER_WORD = 8;
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** Eight bins to a word, so that eight are compared at once. */
  private final long[] bins;

  private final int cell;

  private TextSketch(byte[] bytes) {
    bins = new long[BINS / BINS_PER_WORD];
    for (int bin = 0; bin < BINS; bin++) {
      bins[bin / BINS_PER_WORD] |= (bytes[bin] & 0xffL) << (Byte.SIZE * (bin % BINS_PER_WORD));
    }
    cell = bytes[BINS];
  }

  /**
   * A sketch of its parts.
   *
   * @param bins one byte each; 0 where no run fell into the bin
   * @param cell from 0 to 63
   * @throws IllegalArgumentException if there are not 64 bins or no such cell
   */
  public static TextSketch of(byte[] bins, int cell) {
    if (bins.length != BINS || cell < 0 || cell >= CELLS) {
      throw new IllegalArgumentException(bins.length + " bins and cell " + cell + " are no sketch");
    }
    byte[] bytes = Arrays.copyOf(bins, BINS + 1);
    bytes[BINS] = (byte) cell;
    return new TextSketch(bytes);
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if it is not the Base64 of 64 bins and a cell
   */
  public static TextSketch parse(String written) {
    byte[] bytes = Base64.getUrlDecoder().decode(written);
    if (bytes.length != BINS + 1 || bytes[BINS] < 0 || bytes[BINS] >= CELLS) {
      throw new IllegalArgumentException("'" + written + "' is no sketch of a text");
    }
    TextSketch sketch = new TextSketch(bytes);
    if (!sketch.value().equals(written)) {
      throw new IllegalArgumentException("'" + written + "' is not as a sketch is written");
    }
    return sketch;
  }

  /** The written form. */
  public String value() {
    byte[] bytes = new byte[BINS + 1];
    for (int bin = 0; bin < BINS; bin++) {
      bytes[bin] = (byte) (bins[bin / BINS_PER_WORD] >>> (Byte.SIZE * (bin % BINS_PER_WORD)));
    }
    bytes[BINS] = (byte) cell;
    return ENCODER.encodeToString(bytes);
  }

  /**
   * The estimated Jaccard similarity of the two texts' runs of three words, from 0 to 1: equal bins
   * among those that are not empty in both (Li, Owen and Zhang, <em>One Permutation Hashing</em>,
   * 2012).
   */
  public double similarity(TextSketch other) {
    int equal = 0;
    int empty = 0;
    for (int word = 0; word < bins.length; word++) {
      equal += zeroBytes(bins[word] ^ other.bins[word]);
      empty += zeroBytes(bins[word] | other.bins[word]);
    }
    return empty == BINS ? 0 : (double) (equal - empty) / (BINS - empty);
  }

  /**
   * Where the text lies in a space cut into 64 parts, from 0 to 63: copies with small changes
   * mostly fall into the same cell, unrelated texts into any. Unlike similarity, sharing a cell is
   * an equivalence.
   */
  public int cell() {
    return cell;
  }

  /** How many of the eight bytes are zero. */
  private static int zeroBytes(long bytes) {
    return Long.bitCount(~(((bytes & LOW_BITS) + LOW_BITS) | bytes) & ~LOW_BITS);
  }

  @Override
  public int compareTo(TextSketch other) {
    int order = Arrays.compareUnsigned(bins, other.bins);
    return order != 0 ? order : Integer.compare(cell, other.cell);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextSketch sketch
        && cell == sketch.cell
        && Arrays.equals(bins, sketch.bins);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bins) + cell;
  }

  @Override
  public String toString() {
    return value();
  }
}
