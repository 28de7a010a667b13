package io.pactwatch.core.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a few English words stand for.
 *
 * @param <V> what it is
 */
public final class WordValues<V> {
  private final WordTable table;
  private final List<V> values;

  private WordValues(Map<String, V> values) {
    List<String> words = new ArrayList<>(values.keySet());
    table = new WordTable(words);
    this.values = words.stream().map(values::get).toList();
  }

  /** By words in lower case. */
  public static <V> WordValues<V> of(Map<String, V> values) {
    return new WordValues<>(values);
  }

  /** The words, in lower case. */
  public List<String> words() {
    return table.words();
  }

  /** What the token stands for, in whatever case; nothing if it is none of the words. */
  public @Nullable V at(Tokens tokens, int token) {
    int index = table.indexOf(tokens, token);
    return index == WordTable.NONE ? null : values.get(index);
  }
}
