package io.pactwatch.core.extract.grammar;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Words that stand in so many sentences of English that they say nothing about what a sentence is
 * about. A rule must not be looked at wherever one of them stands, and they come first in the
 * vocabulary. For speed alone: which rules fit does not depend on it.
 */
final class CommonWords {
  private static final Set<String> WORDS =
      Set.of(
          """
          a about after again all also an and any are as at back be because been before being both
          but by can could day do down each even first for from get give go good had has have he
          her here him his how if in into is it its just last like made make many may more most
          much must new no not now of off on one only or other our out over own part people said
          say says she should since so some still such take than that the their them then there
          these they this those through time to today two under until up us use used very was way
          we week well were what when where which while who will with work would year years you
          """
              .strip()
              .split("\\s+"));

  private CommonWords() {}

  /** All of them, by their letters. */
  static List<String> inOrder() {
    return WORDS.stream().sorted().toList();
  }

  /** Whether a phrase is of such words alone. */
  static boolean areAll(Collection<String> foldedWords) {
    return WORDS.containsAll(foldedWords);
  }
}
