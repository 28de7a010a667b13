package io.pactwatch.core.extract;

import java.util.HashMap;
import java.util.Map;

/**
 * The words that a catalogue knows, as small integers: comparing two of them costs nothing, and all
 * words of a text that no rule asks for are the same one.
 */
final class Vocabulary {
  /** The id of every word that the catalogue does not know. */
  static final int UNKNOWN = -1;

  private final Map<String, Integer> ids = new HashMap<>();

  /** The id of a word in lower case, a new one where it has none. Only while compiling. */
  int intern(String lowerCaseWord) {
    return ids.computeIfAbsent(lowerCaseWord, word -> ids.size());
  }

  /** The id of a word in lower case, or {@link #UNKNOWN}. */
  int idOf(String lowerCaseWord) {
    return ids.getOrDefault(lowerCaseWord, UNKNOWN);
  }

  int size() {
    return ids.size();
  }
}
