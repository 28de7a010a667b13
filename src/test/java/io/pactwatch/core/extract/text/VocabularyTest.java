package io.pactwatch.core.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Words to ids, against a map of strings. */
class VocabularyTest {
  /** Also characters whose lower half is that of others: short keys must not mix them up. */
  private static final String ALPHABET = "abz09'\u0100\u0161\u6f22\ud83d\ude00";

  @Test
  void everyWordHasItsOwnIdAndNoOtherWordHasOne() {
    long seed = 20_261_126;
    Random random = new Random(seed);
    Vocabulary vocabulary = new Vocabulary();
    Map<String, Integer> ids = new HashMap<>();
    for (int number = 0; number < 20_000; number++) {
      String word = word(random);
      if (random.nextBoolean()) {
        Integer known = ids.putIfAbsent(word, ids.size());
        assertThat(vocabulary.intern(word))
            .as("seed %d, case %d: %s", seed, number, word)
            .isEqualTo(known == null ? ids.size() - 1 : known);
      } else {
        assertThat(vocabulary.idOf(word))
            .as("seed %d, case %d: %s", seed, number, word)
            .isEqualTo(ids.getOrDefault(word, Vocabulary.UNKNOWN));
      }
    }
    assertThat(vocabulary.size()).isEqualTo(ids.size());
  }

  private static String word(Random random) {
    int[] codePoints = ALPHABET.codePoints().toArray();
    StringBuilder word = new StringBuilder();
    for (int length = 1 + random.nextInt(11); length > 0; length--) {
      // Mostly of two letters, so that the same words come again.
      int range = random.nextInt(4) == 0 ? codePoints.length : 2;
      word.appendCodePoint(codePoints[random.nextInt(range)]);
    }
    return word.toString();
  }

  @Test
  void aTextIsLookedUpInWhateverCase() {
    Vocabulary vocabulary = new Vocabulary();
    int shortWord = vocabulary.intern("openai");
    int longWord = vocabulary.intern("renegotiation");
    int apostrophe = vocabulary.intern("isn't");
    int accent = vocabulary.intern("n\u00e9gociation");
    Tokens tokens =
        new Tokenizer(vocabulary)
            .tokenize("OpenAI RENEGOTIATION Isn\u2019t N\u00c9GOCIATION openaix");
    assertThat(IntStream.range(0, tokens.size()).map(tokens::word).boxed())
        .containsExactly(shortWord, longWord, apostrophe, accent, Vocabulary.UNKNOWN);
  }
}
