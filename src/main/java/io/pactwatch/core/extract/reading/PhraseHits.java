package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.grammar.PhraseTrie;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Vocabulary;
import java.util.Arrays;

/**
 * The phrases of a trie that stand in a sentence, as columns, by their first token and of equals
 * the shortest first. A phrase of rules is of as many terms as lists of words hold it, often of
 * dozens: such payloads are not copied, but read where the trie has them.
 */
public final class PhraseHits {
  private static final int COLUMNS = 3;
  private static final int FEW = 8;
  private static final int[] NONE = {};

  private final PhraseTrie trie;
  private int[] cells = NONE;
  private int size;

  private PhraseHits(PhraseTrie trie) {
    this.trie = trie;
  }

  /** Walks the trie from each token of the sentence with which a phrase can begin. */
  static PhraseHits in(Sentence sentence, PhraseTrie trie) {
    PhraseHits hits = new PhraseHits(trie);
    Tokens tokens = sentence.tokens();
    int[] beginnings = new int[sentence.last() - sentence.first()];
    int size = beginnings(sentence, trie, beginnings);
    for (int index = 0; index < size; index++) {
      int first = beginnings[index];
      hits.walk(tokens, trie.begin(tokens.word(first)), first, sentence.last());
    }
    return hits;
  }

  /**
   * Collects the tokens with which a phrase can begin, and says how many they are. Which ones these
   * are nobody can guess: so each is written without asking, and stays where it counts.
   */
  private static int beginnings(Sentence sentence, PhraseTrie trie, int[] beginnings) {
    Tokens tokens = sentence.tokens();
    int last = sentence.last() - 1;
    int size = 0;
    int word = tokens.word(sentence.first());
    for (int token = sentence.first(); token < last; token++) {
      int next = tokens.word(token + 1);
      beginnings[size] = token;
      size += trie.beginnings(word, next);
      word = next;
    }
    beginnings[size] = last;
    return size + trie.beginnings(word, Vocabulary.UNKNOWN);
  }

  private void walk(Tokens tokens, int begin, int first, int end) {
    int node = begin;
    int last = first + 1;
    while (node != PhraseTrie.NONE) {
      if (trie.endsPhrase(node)) {
        add(node, first, last);
      }
      node = last == end ? PhraseTrie.NONE : trie.next(node, tokens.word(last));
      last++;
    }
  }

  private void add(int node, int first, int last) {
    int at = size * COLUMNS;
    if (at == cells.length) {
      cells = Arrays.copyOf(cells, Math.max(2 * at, COLUMNS * FEW));
    }
    cells[at] = node;
    cells[at + 1] = first;
    cells[at + 2] = last;
    size++;
  }

  public int size() {
    return size;
  }

  /** The node of the trie at which the phrase ends. */
  public int node(int hit) {
    return cells[hit * COLUMNS];
  }

  /** The index of the first payload of the phrase. */
  public int payloadsFrom(int hit) {
    return trie.payloadsFrom(cells[hit * COLUMNS]);
  }

  /** The index after its last payload. */
  public int payloadsTo(int hit) {
    return trie.payloadsTo(cells[hit * COLUMNS]);
  }

  /** The payload with this index. */
  public int payload(int index) {
    return trie.payload(index);
  }

  /** Whether the phrase has the payload. */
  public boolean has(int hit, int payload) {
    return trie.hasPayload(cells[hit * COLUMNS], payload);
  }

  /** Its first token. */
  public int first(int hit) {
    return cells[hit * COLUMNS + 1];
  }

  /** The token after its last. */
  public int last(int hit) {
    return cells[hit * COLUMNS + 2];
  }
}
