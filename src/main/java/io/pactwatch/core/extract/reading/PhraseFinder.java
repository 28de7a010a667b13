package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.grammar.PhraseTrie;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Vocabulary;
import java.util.Arrays;

/**
 * Finds the phrases of tries in the sentences of one item after another. The phrases of an item
 * stand in one column, that of each sentence behind that of the one before; it is kept from item to
 * item.
 */
final class PhraseFinder {
  /** So many cells are kept from item to item, even where the one before took more. */
  private static final int KEPT = PhraseHits.COLUMNS << 12;

  private int[] beginnings = {};
  private int[] cells = new int[KEPT];
  private int end;

  /** Goes on to an item: what was found in the one before is no longer valid. */
  void begin() {
    end = 0;
    if (cells.length > KEPT) {
      cells = new int[KEPT];
    }
  }

  /** Walks the trie from each token of the sentence with which a phrase can begin. */
  PhraseHits find(Sentence sentence, PhraseTrie trie) {
    int from = end;
    Tokens tokens = sentence.tokens();
    int size = collectBeginnings(sentence, trie);
    for (int index = 0; index < size; index++) {
      int first = beginnings[index];
      walk(trie, tokens, first, sentence.last());
    }
    return end == from
        ? PhraseHits.NONE
        : new PhraseHits(trie, cells, from, (end - from) / PhraseHits.COLUMNS);
  }

  /**
   * Collects the tokens with which a phrase can begin, and says how many they are. Which ones these
   * are nobody can guess: so each is written without asking, and stays where it counts.
   */
  private int collectBeginnings(Sentence sentence, PhraseTrie trie) {
    Tokens tokens = sentence.tokens();
    int first = sentence.first();
    int last = sentence.last() - 1;
    if (last - first >= beginnings.length) {
      beginnings = new int[2 * (last - first + 1)];
    }
    int[] collected = beginnings;
    int size = 0;
    int word = tokens.word(first);
    for (int token = first; token < last; token++) {
      int next = tokens.word(token + 1);
      collected[size] = token;
      size += trie.beginnings(word, next);
      word = next;
    }
    collected[size] = last;
    return size + trie.beginnings(word, Vocabulary.UNKNOWN);
  }

  private void walk(PhraseTrie trie, Tokens tokens, int first, int sentenceEnd) {
    int node = trie.begin(tokens.word(first));
    int last = first + 1;
    while (node != PhraseTrie.NONE) {
      if (trie.endsPhrase(node)) {
        add(node, first, last);
      }
      node = last == sentenceEnd ? PhraseTrie.NONE : trie.next(node, tokens.word(last));
      last++;
    }
  }

  private void add(int node, int first, int last) {
    if (end == cells.length) {
      // What was found before keeps the column that it knows.
      cells = Arrays.copyOf(cells, 2 * end);
    }
    cells[end] = node;
    cells[end + 1] = first;
    cells[end + 2] = last;
    end += PhraseHits.COLUMNS;
  }
}
