package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Words;

/** Tells parts of a whole ("half of", "a fifth") from parts of time and order ("a third site"). */
final class FractionWords {
  /**
   * What follows "half" where it is a part of a share, and no half year, half million or half-way.
   */
  private static final Words BEHIND_HALF =
      Words.of(
          "of", "by", "to", "the", "its", "their", "what", "from", "goes", "went", "for", "as");

  /** What can stand before "half" where the other half follows: "cut by half". */
  private static final Words BEFORE_HALF = Words.of("by", "in", "about", "roughly", "to", "nearly");

  private static final Words TIMES =
      Words.of("first", "second", "latter", "other", "next", "last", "and", "final", "later");

  /** Parts that are also ranks or spans of time, and count only before "of" and at an end. */
  private static final Words AMBIGUOUS = Words.of("third", "quarter", "quarters");

  private static final Words SPANS = Words.of("year", "decade", "month", "century");

  private FractionWords() {}

  /** Whether the word "half" at this token means fifty in a hundred. */
  static boolean standsAlone(Sentence sentence, int token) {
    boolean time = token > sentence.first() && TIMES.have(sentence.tokens(), token - 1);
    if (time || sentence.tokens().isHyphenated(token)) {
      return false;
    }
    int next = token + 1;
    if (next >= sentence.last() || isSign(sentence, next)) {
      return token > sentence.first() && BEFORE_HALF.have(sentence.tokens(), token - 1);
    }
    return BEHIND_HALF.have(sentence.tokens(), next)
        && !sentence.tokens().isHyphenated(next)
        && !isYear(sentence, next + 1);
  }

  /** Whether the noun at this token ("fifth", "quarters") is a part of something. */
  static boolean isPart(Sentence sentence, int noun) {
    int next = noun + 1;
    boolean ofSomething =
        next < sentence.last()
            && sentence.tokens().isWord(next, "of")
            && !isYear(sentence, next + 1);
    if (ofSomething || sentence.tokens().isHyphenated(noun)) {
      return true;
    }
    boolean ends = next >= sentence.last() || isSign(sentence, next);
    boolean by = noun - 2 >= sentence.first() && sentence.tokens().isWord(noun - 2, "by");
    return ends && (by || !AMBIGUOUS.have(sentence.tokens(), noun));
  }

  /** "The year", "2026" or "the decade" behind it make it a part of time. */
  private static boolean isYear(Sentence sentence, int token) {
    int noun =
        token < sentence.last() && sentence.tokens().isWord(token, "the") ? token + 1 : token;
    if (noun >= sentence.last()) {
      return false;
    }
    Tokens tokens = sentence.tokens();
    boolean fourDigits = tokens.end(noun) - tokens.start(noun) == 4;
    return (tokens.kind(noun) == TokenKind.NUMBER && fourDigits) || SPANS.have(tokens, noun);
  }

  private static boolean isSign(Sentence sentence, int token) {
    return sentence.tokens().kind(token) == TokenKind.SIGN;
  }
}
