package io.pactwatch.core.catalogue;

import java.util.List;

/**
 * Words that say how sure a statement is.
 *
 * @param effect what they do to the statement
 * @param scope where they must stand for that
 * @param reach how many words lie at most between them and the words of the rule; not used for the
 *     scope {@link CueScope#SENTENCE}
 * @param phrases patterns of words, without slots
 */
public record CueGroup(CueEffect effect, CueScope scope, int reach, List<String> phrases) {
  /** Keeps the phrases unchangeable. */
  public CueGroup {
    phrases = List.copyOf(phrases);
  }
}
