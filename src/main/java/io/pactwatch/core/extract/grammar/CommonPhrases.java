package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.extract.text.Vocabulary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The very common words that are of the most terms. A word such as "to" stands in nearly every
 * sentence and is of dozens of terms, or hundreds: so where it stands is kept once, for the word,
 * and a term has a bit for each such word that it is of.
 */
public final class CommonPhrases {
  /** What a phrase is that is none of them. */
  public static final int NONE = -1;

  /** So many at most: a bit each in an int, but for its sign. */
  public static final int MAXIMUM = 31;

  /** For each node of the trie of terms its number among them, or {@link #NONE}. */
  private final byte[] numbers;

  /** For each term a bit for each of them that it is of. */
  private final int[] bits;

  /** For each of them the terms that it is of and that are the rarest ones of sequences. */
  private final int[][] anchors;

  CommonPhrases(PhraseTrie terms, Vocabulary vocabulary, RuleIndex rules) {
    List<Integer> nodes =
        CommonWords.inOrder().stream()
            .map(word -> terms.begin(vocabulary.idOf(word)))
            .filter(terms::endsPhrase)
            .sorted(Comparator.comparing((Integer node) -> -payloads(terms, node).length))
            .limit(MAXIMUM)
            .toList();
    numbers = new byte[terms.nodes()];
    Arrays.fill(numbers, (byte) NONE);
    bits = new int[rules.terms()];
    anchors = new int[nodes.size()][];
    for (int number = 0; number < nodes.size(); number++) {
      int node = nodes.get(number);
      numbers[node] = (byte) number;
      anchors[number] = Arrays.stream(payloads(terms, node)).filter(rules::anchors).toArray();
      for (int term : payloads(terms, node)) {
        bits[term] |= 1 << number;
      }
    }
  }

  private static int[] payloads(PhraseTrie terms, int node) {
    int[] payloads = new int[terms.payloadsTo(node) - terms.payloadsFrom(node)];
    Arrays.setAll(payloads, index -> terms.payload(terms.payloadsFrom(node) + index));
    return payloads;
  }

  /** The number of the phrase that ends at a node of the trie of terms, or {@link #NONE}. */
  public int numberOf(int node) {
    return numbers[node];
  }

  /** A bit for each of them that the term is of, by its number. */
  public int bitsOf(int term) {
    return bits[term];
  }

  /** How many terms that this one is of are the rarest ones of sequences. */
  public int anchors(int number) {
    return anchors[number].length;
  }

  /** One of these terms. */
  public int anchor(int number, int index) {
    return anchors[number][index];
  }
}
