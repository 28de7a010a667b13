package io.pactwatch.core.extract.text;

import java.util.Collection;
import java.util.List;

/** A few English words that a stage of the reading asks for. */
public final class Words {
  private final WordTable table;

  private Words(List<String> words) {
    table = new WordTable(words);
  }

  /** These words, in lower case. */
  public static Words of(String... words) {
    return of(List.of(words));
  }

  /** These words, in lower case, each of which may be there more than once. */
  public static Words of(Collection<String> words) {
    return new Words(words.stream().distinct().toList());
  }

  /** Whether the token is one of them, in whatever case. */
  public boolean have(Tokens tokens, int token) {
    return table.indexOf(tokens, token) != WordTable.NONE;
  }
}
