package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells with which tokens an amount can begin. Most cannot, and are looked at no closer; most
 * sentences have none that can.
 */
final class AmountBeginnings {
  /** What can make an amount of the article right before it. */
  private static final Words BEHIND_ARTICLE =
      Words.of(
          Stream.of(UnitWords.allAfter(), NumberWords.scalesAndFractions(), List.of("decade"))
              .flatMap(List::stream)
              .toList());

  private AmountBeginnings() {}

  /** The first token from this one on with which an amount can begin; else the sentence's end. */
  static int from(int first, Sentence sentence) {
    int token = first;
    while (token < sentence.last() && !canBegin(token, sentence)) {
      token++;
    }
    return token;
  }

  private static boolean canBegin(int token, Sentence sentence) {
    Tokens tokens = sentence.tokens();
    TokenKind kind = tokens.kind(token);
    if (kind == TokenKind.WORD) {
      return canBeginWithWord(token, sentence);
    }
    return kind == TokenKind.NUMBER
        || (kind == TokenKind.SIGN && UnitWords.isCurrencySign(tokens.firstChar(token)));
  }

  private static boolean canBeginWithWord(int token, Sentence sentence) {
    NumberWords.Beginning beginning = NumberWords.beginning(sentence.tokens(), token);
    if (beginning == null) {
      return false;
    }
    return switch (beginning) {
      case NUMBER -> true;
      case ARTICLE -> canFollowArticle(token, sentence);
    };
  }

  /**
   * Whether what stands behind an article can make an amount of it. Articles stand in every
   * sentence, and nearly all are looked at no closer.
   */
  private static boolean canFollowArticle(int article, Sentence sentence) {
    int noun = article + 1;
    int end = Math.min(sentence.last(), article + MeasureReader.MAXIMUM_ADJECTIVES);
    return noun < sentence.last()
        && (BEHIND_ARTICLE.have(sentence.tokens(), noun) || hasSeat(noun, end, sentence.tokens()));
  }

  private static boolean hasSeat(int from, int to, Tokens tokens) {
    for (int noun = from; noun < to; noun++) {
      if (UnitWords.isSeat(tokens, noun)) {
        return true;
      }
    }
    return false;
  }
}
