package io.pactwatch.core.extract.amount;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.extract.text.Sentence;
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
    String next = word(last);
    boolean perPiece = next.equals("a") || next.equals("an") || next.equals("per");
    return measure.value().compareTo(SMALL_CHANGE) < 0
        || ContextWords.EACH.contains(next)
        || (perPiece && ContextWords.PIECES.contains(word(last + 1)));
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
    return signed || (ContextWords.MOVES.contains(word(before)) && mentionsStock(before));
  }

  /** "At a tenth of the cost" and "at half the price" compare. */
  private boolean isPartOfPrice(int first, int last) {
    int the = word(last).equals("of") ? last + 1 : last;
    return (word(first - 1).equals("at") || word(first - 1).equals("for"))
        && word(the).equals("the")
        && ContextWords.PRICE.contains(word(the + 1));
  }

  private boolean mentionsStock(int end) {
    for (int token = sentence.first(); token < end; token++) {
      if (ContextWords.STOCK.contains(word(token))) {
        return true;
      }
    }
    return false;
  }

  /** As in "three people familiar with the talks": who tells it, and not who moves. */
  private boolean isSource(int first, int last) {
    return word(last - 1).equals("people")
        && (ContextWords.TELLING_BEHIND.contains(word(last))
            || ContextWords.TELLING_BEFORE.contains(word(first - 1)));
  }

  /** As in "who led a hundred engineers". */
  private boolean isBackground(int first) {
    for (int token = first - 1; token >= Math.max(sentence.first(), first - 2); token--) {
      if (ContextWords.LEADING.contains(word(token))) {
        return true;
      }
    }
    return false;
  }

  private boolean isValuation(int first, int last) {
    if (ContextWords.VALUATION_BEHIND.contains(word(last))) {
      return true;
    }
    for (int token = first - 1; token >= Math.max(sentence.first(), first - BEFORE); token--) {
      if (sentence.tokens().isSign(token, ',') || sentence.tokens().isSign(token, '$')) {
        return false;
      }
      if (ContextWords.VALUATION.contains(word(token)) || isWorthOfWhole(token)) {
        return !isPriceOfDeal(token, first);
      }
    }
    return false;
  }

  /** As in "which valued the transaction at $2 billion". */
  private boolean isPriceOfDeal(int from, int to) {
    for (int token = from + 1; token < to; token++) {
      if (ContextWords.DEAL.contains(word(token))) {
        return true;
      }
    }
    return false;
  }

  /** As in "makes the company worth $29 billion" or "a market value of $4 trillion". */
  private boolean isWorthOfWhole(int token) {
    String before = word(token - 1);
    return switch (word(token)) {
      case "worth" -> ContextWords.WHOLE.contains(before) && !isPartOfWhole(token - 1);
      case "value" -> before.equals("market");
      default -> false;
    };
  }

  /** As in "shares in the lab worth $3 billion". */
  private boolean isPartOfWhole(int whole) {
    for (int token = whole - 1; token >= Math.max(sentence.first(), whole - 3); token--) {
      if (ContextWords.STOCK.contains(word(token))) {
        return true;
      }
    }
    return false;
  }

  private boolean isTerm(int first, int last) {
    boolean notice = isNotice(first, last);
    if (notice || (ContextWords.MOMENT_BEHIND.contains(word(last)) && !word(last).equals("from"))) {
      return false;
    }
    boolean compound =
        sentence.tokens().isHyphenated(Math.max(first, last - 1)) && last - 1 > first;
    return compound
        || ContextWords.TERM_BEHIND.contains(word(last))
        || ContextWords.TERM_BEFORE.contains(word(first - 1));
  }

  /** As in "five days' notice" or "with notice of under five days". */
  private boolean isNotice(int first, int last) {
    return word(last).equals("notice")
        || word(last + 1).equals("notice")
        || word(first - 2).equals("notice")
        || word(first - 3).equals("notice");
  }

  private String word(int token) {
    return token >= sentence.first() && token < sentence.last()
        ? sentence.tokens().folded(token)
        : "";
  }
}
