package io.pactwatch.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.admit.Admission.Admitted;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, the reader answers; and what it admits is clean. */
class ItemReaderFuzzTest {
  private static final int CASES = 20_000;
  private static final Instant LOGGED_AT = Instant.parse("2030-01-01T00:00:00Z");
  private static final ItemReader READER = ItemReader.withDefaults();
  private static final Pattern UNCLEAN =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u200b-\\u200f\\ufeff]");
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\u001b",
          "\\ud800",
          "\u001b[31m",
          "null",
          "1e999",
          "NaN",
          "-",
          "\"title\":",
          "\"publishedAt\":\"",
          "\u202e",
          "\ufeff",
          "\u0000",
          "\"parties\":[",
          "\"url\":\"javascript:",
          "2026-05-11T14:03:00Z",
          "\u009d",
          "é");

  @Test
  void neverThrowsForRandomBytes() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      byte[] value = new byte[random.nextInt(200)];
      random.nextBytes(value);
      check(seed, value);
    }
  }

  @Test
  void neverThrowsForMutatedRecords() {
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Item item = new GeneratedRecords(seed).item();
      byte[] value = PactwatchSerdes.ITEM.serializer().serialize("t", item);
      for (int mutations = 1 + random.nextInt(4); mutations > 0; mutations--) {
        value = mutated(value, random);
      }
      check(seed, value);
    }
  }

  private static void check(long seed, byte[] value) {
    for (ItemKind kind : ItemKind.values()) {
      Admission admission = null;
      try {
        admission = READER.read(value, kind, LOGGED_AT);
      } catch (RuntimeException thrown) {
        fail("seed " + seed + ": " + new String(value, UTF_8), thrown);
      }
      if (admission instanceof Admitted admitted) {
        Item item = admitted.item();
        String text = item.id() + item.source() + item.title() + item.body() + item.url();
        assertThat(UNCLEAN.matcher(text).find()).as("seed %d: %s", seed, item).isFalse();
      }
    }
  }

  private static byte[] mutated(byte[] value, Random random) {
    int at = random.nextInt(value.length + 1);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(value, at);
      case 1 -> spliced(value, at, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8));
      case 2 -> spliced(value, at, Math.min(value.length, at + random.nextInt(9)), new byte[0]);
      case 3 -> spliced(value, at, at, new byte[] {(byte) random.nextInt(256)});
      default -> spliced(value, at, at, value);
    };
  }

  private static byte[] spliced(byte[] value, int from, int to, byte[] piece) {
    byte[] result = new byte[from + piece.length + value.length - to];
    System.arraycopy(value, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(value, to, result, from + piece.length, value.length - to);
    return result;
  }
}
