package io.pactwatch.core.extract.amount;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.Words;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Says what an amount is by the words around it: a valuation ("valued at $300 billion") is not what
 * is paid, the price of one piece ("$30 a head") and a moment in time ("two years ago") are no
 * sizes at all.
 */
final class AmountContext {
  private static final int BEFORE = 5;

  /** Less money than this buys a share, a head or a month, but no part of a company. */
  private static final BigDecimal SMALL_CHANGE = BigDecimal.valueOf(1_000);

  /** "Three families of chips" and "two chips" are models, and no hardware that is bought. */
  private static final BigDecimal FEW_CHIPS = BigDecimal.valueOf(50);

  private final Sentence sentence;

  AmountContext(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The kind of a measure; nothing where it sizes nothing. */
  Optional<AmountKind> kindOf(Measure measure, int first) {
    AmountKind kind = AmountKind.of(measure.unit());
    int last = measure.last();
    boolean sizes =
        switch (kind) {
          case MONEY, VALUATION -> !isUnitPrice(measure);
          case DURATION -> isTerm(first, last);
          case PERCENT -> !isStockMove(first) && !isPartOfPrice(first, last);
          case COUNT -> isWhole(measure) && !isSource(first, last) && !isBackground(first);
          case CHIP -> measure.value().compareTo(FEW_CHIPS) >= 0;
          case POWER -> true;
        };
    boolean valuation = kind == AmountKind.MONEY && isValuation(first, last);
    return sizes ? Optional.of(valuation ? AmountKind.VALUATION : kind) : Optional.empty();
  }

  /** As in "$30 a head"; a few dollars alone are the price of a share. */
  private boolean isUnitPrice(Measure measure) {
    int last = measure.last();
    boolean perPiece = is(last, "a") || is(last, "an") || is(last, "per");
    return measure.value().compareTo(SMALL_CHANGE) < 0
        || isAny(last, ContextWords.EACH)
        || (perPiece && isAny(last + 1, ContextWords.PIECES));
  }

  /** "0.14 shares for each of theirs" is a rate. */
  private static boolean isWhole(Measure measure) {
    return measure.value().stripTrailingZeros().scale() <= 0;
  }

  /** As in "shares rose 4 percent" or "Alphabet (+0.4 per cent)". */
  private boolean isStockMove(int first) {
    int before = first - 1;
    if (before < sentence.first()) {
      return false;
    }
    boolean signed = "+-\u2212".indexOf(sentence.tokens().firstChar(before)) >= 0;
    return signed || (isAny(before, ContextWords.MOVES) && mentionsStock(before));
  }

  /** "At a tenth of the cost" and "at half the price" compare. */
  private boolean isPartOfPrice(int first, int last) {
    int the = is(last, "of") ? last + 1 : last;
    return (is(first - 1, "at") || is(first - 1, "for"))
        && is(the, "the")
        && isAny(the + 1, ContextWords.PRICE);
  }

  private boolean mentionsStock(int end) {
    for (int token = sentence.first(); token < end; token++) {
      if (isAny(token, ContextWords.STOCK)) {
        return true;
      }
    }
    return false;
  }

  /** As in "three people familiar with the talks": who tells it, and not who moves. */
  private boolean isSource(int first, int last) {
    return is(last - 1, "people")
        && (isAny(last, ContextWords.TELLING_BEHIND)
            || isAny(first - 1, ContextWords.TELLING_BEFORE));
  }

  /** As in "who led a hundred engineers". */
  private boolean isBackground(int first) {
    for (int token = first - 1; token >= Math.max(sentence.first(), first - 2); token--) {
      if (isAny(token, ContextWords.LEADING)) {
        return true;
      }
    }
    return false;
  }

  private boolean isValuation(int first, int last) {
    if (isAny(last, ContextWords.VALUATION_BEHIND)) {
      return true;
    }
    for (int token = first - 1; token >= Math.max(sentence.first(), first - BEFORE); token--) {
      if (sentence.tokens().isSign(token, ',') || sentence.tokens().isSign(token, '$')) {
        return false;
      }
      if (isAny(token, ContextWords.VALUATION) || isWorthOfWhole(token)) {
        return !isPriceOfDeal(token, first);
      }
    }
    return false;
  }

  /** As in "which valued the transaction at $2 billion". */
  private boolean isPriceOfDeal(int from, int to) {
    for (int token = from + 1; token < to; token++) {
      if (isAny(token, ContextWords.DEAL)) {
        return true;
      }
    }
    return false;
  }

  /** As in "makes the company worth $29 billion" or "a market value of $4 trillion". */
  private boolean isWorthOfWhole(int token) {
    return is(token, "worth")
        ? isAny(token - 1, ContextWords.WHOLE) && !isPartOfWhole(token - 1)
        : is(token, "value") && is(token - 1, "market");
  }

  /** As in "shares in the lab worth $3 billion". */
  private boolean isPartOfWhole(int whole) {
    for (int token = whole - 1; token >= Math.max(sentence.first(), whole - 3); token--) {
      if (isAny(token, ContextWords.STOCK)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTerm(int first, int last) {
    boolean notice = isNotice(first, last);
    if (notice || (isAny(last, ContextWords.MOMENT_BEHIND) && !is(last, "from"))) {
      return false;
    }
    boolean compound =
        sentence.tokens().isHyphenated(Math.max(first, last - 1)) && last - 1 > first;
    return compound
        || isAny(last, ContextWords.TERM_BEHIND)
        || isAny(first - 1, ContextWords.TERM_BEFORE);
  }

  /** As in "five days' notice" or "with notice of under five days". */
  private boolean isNotice(int first, int last) {
    return is(last, "notice")
        || is(last + 1, "notice")
        || is(first - 2, "notice")
        || is(first - 3, "notice");
  }

  private boolean is(int token, String word) {
    return isInside(token) && sentence.tokens().isWord(token, word);
  }

  private boolean isAny(int token, Words words) {
    return isInside(token) && words.have(sentence.tokens(), token);
  }

  private boolean isInside(int token) {
    return token >= sentence.first() && token < sentence.last();
  }
}
