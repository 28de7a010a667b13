package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.grammar.PhraseTrie;
import java.util.Arrays;

/**
 * The phrases of rules that stand in a sentence, as columns, by their first token and of equals the
 * shortest first. A phrase is of as many terms as lists of words hold it, often of dozens: they are
 * not copied, but read where the trie has them.
 */
public final class TermHits {
  private static final int COLUMNS = 3;
  private static final int INITIAL_HITS = 16;

  private final PhraseTrie trie;
  private int[] cells = new int[COLUMNS * INITIAL_HITS];
  private int size;

  TermHits(PhraseTrie trie) {
    this.trie = trie;
  }

  void add(int node, int first, int last) {
    int at = size * COLUMNS;
    if (at == cells.length) {
      cells = Arrays.copyOf(cells, at * 2);
    }
    cells[at] = node;
    cells[at + 1] = first;
    cells[at + 2] = last;
    size++;
  }

  public int size() {
    return size;
  }

  /** The index of the first of the terms whose phrase it is. */
  public int termsFrom(int hit) {
    return trie.payloadsFrom(cells[hit * COLUMNS]);
  }

  /** The index after the last of them. */
  public int termsTo(int hit) {
    return trie.payloadsTo(cells[hit * COLUMNS]);
  }

  /** The id of the term with this index. */
  public int term(int index) {
    return trie.payload(index);
  }

  /** Whether it is a phrase of the term. */
  public boolean isOf(int hit, int term) {
    return trie.hasPayload(cells[hit * COLUMNS], term);
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
