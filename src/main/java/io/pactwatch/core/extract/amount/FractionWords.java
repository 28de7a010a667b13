package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import java.util.Set;

/** Tells parts of a whole ("half of", "a fifth") from parts of time and order ("a third site"). */
final class FractionWords {
  /**
   * What follows "half" where it is a part of a share, and no half year, half million or half-way.
   */
  private static final Set<String> BEHIND_HALF =
      Set.of("of", "by", "to", "the", "its", "their", "what", "from", "goes", "went", "for", "as");

  /** What can stand before "half" where the other half follows: "cut by half". */
  private static final Set<String> BEFORE_HALF =
      Set.of("by", "in", "about", "roughly", "to", "nearly");

  private static final Set<String> TIMES =
      Set.of("first", "second", "latter", "other", "next", "last", "and", "final", "later");

  /** Parts that are also ranks or spans of time, and count only before "of" and at an end. */
  private static final Set<String> AMBIGUOUS = Set.of("third", "quarter", "quarters");

  private static final Set<String> SPANS = Set.of("year", "decade", "month", "century");

  private FractionWords() {}

  /** Whether the word "half" at this token means fifty in a hundred. */
  static boolean standsAlone(Sentence sentence, int token) {
    boolean time = token > sentence.first() && TIMES.contains(word(sentence, token - 1));
    if (time || sentence.tokens().isHyphenated(token)) {
      return false;
    }
    int next = token + 1;
    if (next >= sentence.last() || isSign(sentence, next)) {
      return token > sentence.first() && BEFORE_HALF.contains(word(sentence, token - 1));
    }
    return BEHIND_HALF.contains(word(sentence, next))
        && !sentence.tokens().isHyphenated(next)
        && !isYear(sentence, next + 1);
  }

  /** Whether the noun at this token ("fifth", "quarters") is a part of something. */
  static boolean isPart(Sentence sentence, int noun) {
    int next = noun + 1;
    boolean ofSomething =
        next < sentence.last() && word(sentence, next).equals("of") && !isYear(sentence, next + 1);
    if (ofSomething || sentence.tokens().isHyphenated(noun)) {
      return true;
    }
    boolean ends = next >= sentence.last() || isSign(sentence, next);
    boolean by = noun - 2 >= sentence.first() && word(sentence, noun - 2).equals("by");
    return ends && (by || !AMBIGUOUS.contains(word(sentence, noun)));
  }

  /** "The year", "2026" or "the decade" behind it make it a part of time. */
  private static boolean isYear(Sentence sentence, int token) {
    int noun = token < sentence.last() && word(sentence, token).equals("the") ? token + 1 : token;
    if (noun >= sentence.last()) {
      return false;
    }
    String word = word(sentence, noun);
    boolean year = sentence.tokens().kind(noun) == TokenKind.NUMBER && word.length() == 4;
    return year || SPANS.contains(word);
  }

  private static boolean isSign(Sentence sentence, int token) {
    return sentence.tokens().kind(token) == TokenKind.SIGN;
  }

  private static String word(Sentence sentence, int token) {
    return sentence.tokens().folded(token);
  }
}
