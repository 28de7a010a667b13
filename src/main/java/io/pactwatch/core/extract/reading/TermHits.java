package io.pactwatch.core.extract.reading;

import java.util.Arrays;

/**
 * The terms of rules that stand in a sentence, as columns, by their first token and of equals the
 * shortest first. Nearly every sentence has some, and of most nothing becomes.
 */
public final class TermHits {
  private static final int COLUMNS = 3;

  private int[] cells;
  private int size;

  /** For a sentence of so many tokens. */
  TermHits(int tokens) {
    cells = new int[COLUMNS * (tokens + 4)];
  }

  void add(int term, int first, int last) {
    int at = size * COLUMNS;
    if (at == cells.length) {
      cells = Arrays.copyOf(cells, at * 2);
    }
    cells[at] = term;
    cells[at + 1] = first;
    cells[at + 2] = last;
    size++;
  }

  public int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The id of the term. */
  public int term(int hit) {
    return cells[hit * COLUMNS];
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
