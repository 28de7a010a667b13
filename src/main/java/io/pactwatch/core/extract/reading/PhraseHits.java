package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.grammar.PhraseTrie;

/**
 * The phrases of a trie that stand in a sentence, as columns, by their first token and of equals
 * the shortest first. A phrase of rules is of as many terms as lists of words hold it, often of
 * dozens: such payloads are not copied, but read where the trie has them.
 *
 * <p>Valid until the columns of its item are read into again.
 */
public final class PhraseHits {
  /** The node, the first token and the token after the last of a phrase stand side by side. */
  static final int COLUMNS = 3;

  /** Those of a sentence that has none. */
  static final PhraseHits NONE = new PhraseHits(PhraseTrie.EMPTY, new int[0], 0, 0);

  private final PhraseTrie trie;
  private final int[] cells;
  private final int from;
  private final int size;

  /** So many phrases of the trie in a column of cells. */
  PhraseHits(PhraseTrie trie, int[] cells, int from, int size) {
    this.trie = trie;
    this.cells = cells;
    this.from = from;
    this.size = size;
  }

  public int size() {
    return size;
  }

  /** The node of the trie at which the phrase ends. */
  public int node(int hit) {
    return cells[from + hit * COLUMNS];
  }

  /** The index of the first payload of the phrase. */
  public int payloadsFrom(int hit) {
    return trie.payloadsFrom(cells[from + hit * COLUMNS]);
  }

  /** The index after its last payload. */
  public int payloadsTo(int hit) {
    return trie.payloadsTo(cells[from + hit * COLUMNS]);
  }

  /** The payload with this index. */
  public int payload(int index) {
    return trie.payload(index);
  }

  /** Whether the phrase has the payload. */
  public boolean has(int hit, int payload) {
    return trie.hasPayload(cells[from + hit * COLUMNS], payload);
  }

  /** Its first token. */
  public int first(int hit) {
    return cells[from + hit * COLUMNS + 1];
  }

  /** The token after its last. */
  public int last(int hit) {
    return cells[from + hit * COLUMNS + 2];
  }
}
