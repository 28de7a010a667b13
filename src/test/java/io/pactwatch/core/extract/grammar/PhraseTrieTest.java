package io.pactwatch.core.extract.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhraseTrieTest {
  private static final int CASES = 1_000;
  private static final int WORDS = 60;
  private static final int FIRST_WORDS = 5;

  /** With few words many begin alike: below some nodes stand few, below others many. */
  @Test
  void aWalkFindsThePhrasesAndNoOthers() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Map<List<Integer>, TreeSet<Integer>> phrases = new HashMap<>();
      PhraseTrie.Builder builder = new PhraseTrie.Builder();
      for (int payload = random.nextInt(300); payload > 0; payload--) {
        List<Integer> words = draw(random);
        phrases.computeIfAbsent(words, none -> new TreeSet<>()).add(payload);
        builder.add(words.stream().mapToInt(Integer::intValue).toArray(), payload);
      }
      PhraseTrie trie = builder.build();

      List<List<Integer>> asked = new ArrayList<>(phrases.keySet());
      for (int more = 0; more < 100; more++) {
        asked.add(draw(random));
        asked.add(List.of(random.nextInt(FIRST_WORDS), Vocabulary.UNKNOWN));
      }
      for (List<Integer> words : asked) {
        assertThat(payloads(trie, words))
            .as("seed %d, %s", seed, words)
            .containsExactlyElementsOf(phrases.getOrDefault(words, new TreeSet<>()));
      }
    }
  }

  @Test
  void aPhraseMayBeginWhereOneDoes() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<Integer> words = draw(random);
      PhraseTrie.Builder builder = new PhraseTrie.Builder();
      builder.add(words.stream().mapToInt(Integer::intValue).toArray(), 0);
      PhraseTrie trie = builder.build();

      int next = words.size() > 1 ? words.get(1) : random.nextInt(WORDS);
      assertThat(trie.beginnings(words.get(0), next)).as("seed %d, %s", seed, words).isEqualTo(1);
      assertThat(trie.beginnings(WORDS + random.nextInt(WORDS), next)).isZero();
      assertThat(trie.beginnings(words.get(0), next + 1))
          .as("seed %d, %s", seed, words)
          .isEqualTo(words.size() > 1 ? 0 : 1);
    }
  }

  /** The lower a word, the more often it comes. */
  private static List<Integer> draw(Random random) {
    Integer[] words = new Integer[1 + random.nextInt(4)];
    Arrays.setAll(words, at -> random.nextInt(1 + random.nextInt(WORDS)));
    words[0] %= FIRST_WORDS;
    return List.of(words);
  }

  private static List<Integer> payloads(PhraseTrie trie, List<Integer> words) {
    int node = trie.begin(words.get(0));
    for (int at = 1; at < words.size() && node != PhraseTrie.NONE; at++) {
      node = trie.next(node, words.get(at));
    }
    List<Integer> payloads = new ArrayList<>();
    if (node != PhraseTrie.NONE) {
      for (int at = trie.payloadsFrom(node); at < trie.payloadsTo(node); at++) {
        payloads.add(trie.payload(at));
      }
    }
    return payloads;
  }
}
