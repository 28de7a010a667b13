package io.pactwatch.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSketchTest {
  private static final int CASES = 1_000;

  @Test
  void readsWhatItWrites() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      TextSketch sketch = TextSketch.of(bins(random), random.nextInt(TextSketch.CELLS));

      assertThat(sketch.value()).as("seed %d", seed).hasSize(87).matches("[A-Za-z0-9_-]+");
      assertThat(TextSketch.parse(sketch.value())).as("seed %d", seed).isEqualTo(sketch);
      assertThat(TextSketch.parse(sketch.value())).hasSameHashCodeAs(sketch);
      assertThat(TextSketch.parse(sketch.value()).cell()).isEqualTo(sketch.cell());
    }
  }

  @Test
  void similarityIsThePartOfEqualBinsAmongThoseThatAreNotEmptyInBoth() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      byte[] one = bins(random);
      byte[] other = one.clone();
      for (int change = random.nextInt(120); change > 0; change--) {
        other[random.nextInt(other.length)] = (byte) random.nextInt(3);
      }

      assertThat(TextSketch.of(one, 0).similarity(TextSketch.of(other, 1)))
          .as("seed %d", seed)
          .isEqualTo(similarityOneByOne(one, other))
          .isEqualTo(TextSketch.of(other, 1).similarity(TextSketch.of(one, 0)));
    }
  }

  @Test
  void emptySketchesHaveNothingInCommon() {
    TextSketch empty = TextSketch.of(new byte[TextSketch.BINS], 0);

    assertThat(empty.similarity(empty)).isZero();
  }

  @Test
  void theOrderIsConsistentWithEquals() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      TextSketch one = TextSketch.of(bins(random), random.nextInt(2));
      byte[] changed = bins(new Random(seed));
      changed[random.nextInt(changed.length)] ^= (byte) random.nextInt(2);
      TextSketch other = TextSketch.of(changed, random.nextInt(2));

      assertThat(one.compareTo(other) == 0).as("seed %d", seed).isEqualTo(one.equals(other));
      assertThat(Integer.signum(one.compareTo(other)))
          .as("seed %d", seed)
          .isEqualTo(-Integer.signum(other.compareTo(one)));
    }
  }

  @Test
  void refusesWhatIsNoSketch() {
    String written = TextSketch.of(new byte[TextSketch.BINS], 63).value();
    String noSuchCell = written.substring(0, 84) + "AEA";
    String otherLastBits = written.substring(0, 86) + "_";

    assertThatIllegalArgumentException().isThrownBy(() -> TextSketch.parse(""));
    assertThatIllegalArgumentException().isThrownBy(() -> TextSketch.parse(written + "A"));
    assertThatIllegalArgumentException().isThrownBy(() -> TextSketch.parse(noSuchCell));
    assertThatIllegalArgumentException().isThrownBy(() -> TextSketch.parse(otherLastBits));
    assertThatIllegalArgumentException().isThrownBy(() -> TextSketch.of(new byte[63], 0));
    assertThatIllegalArgumentException().isThrownBy(() -> TextSketch.of(new byte[64], 64));
    assertThatIllegalArgumentException().isThrownBy(() -> TextSketch.of(new byte[64], -1));
  }

  private static double similarityOneByOne(byte[] one, byte[] other) {
    int equal = 0;
    int filled = 0;
    for (int bin = 0; bin < one.length; bin++) {
      filled += one[bin] != 0 || other[bin] != 0 ? 1 : 0;
      equal += one[bin] != 0 && one[bin] == other[bin] ? 1 : 0;
    }
    return filled == 0 ? 0 : (double) equal / filled;
  }

  /** Some empty, and some that differ in one bit only. */
  private static byte[] bins(Random random) {
    byte[] bins = new byte[TextSketch.BINS];
    for (int bin = 0; bin < bins.length; bin++) {
      bins[bin] = (byte) (random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt());
    }
    return bins;
  }
}
