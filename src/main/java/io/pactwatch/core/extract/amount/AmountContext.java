package io.pactwatch.core.extract.amount;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.model.AmountUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Says what an amount is by the words around it: a valuation ("valued at $300 billion") is not what
 * is paid, the price of one piece ("$30 a head") and a moment in time ("two years ago") are no
 * sizes at all.
 */
final class AmountContext {
  private static final int BEFORE = 5;

  private static final Set<String> VALUATION =
      Set.of(
          "valued",
          "valuing",
          "values",
          "valuation",
          "valuations",
          "valorised",
          "capitalisation",
          "capitalization",
          "priced");

  private static final Set<String> VALUATION_BEHIND =
      Set.of("valuation", "post", "pre", "company", "premoney", "postmoney", "capitalisation");

  private static final Set<String> WHOLE = Set.of("company", "whole", "startup", "lab", "firm");

  private static final Set<String> EACH = Set.of("each", "apiece");
  private static final Set<String> PIECES =
      Set.of(
          "share",
          "head",
          "month",
          "user",
          "seat",
          "hour",
          "token",
          "tokens",
          "employee",
          "person",
          "subscriber",
          "chip",
          "unit");

  private static final Set<String> MOMENT_BEHIND =
      Set.of("ago", "later", "earlier", "after", "before", "old", "since", "from", "in", "away");

  /** What makes a time a term: "over three years", "a lease of seven years". */
  private static final Set<String> TERM_BEFORE =
      Set.of(
          "over",
          "for",
          "of",
          "lasts",
          "last",
          "runs",
          "next",
          "another",
          "by",
          "within",
          "least",
          "than",
          "to",
          "through",
          "some",
          "about",
          "a",
          "an",
          "under",
          "spanning",
          "coming");

  private static final Set<String> TERM_BEHIND =
      Set.of(
          "contract",
          "deal",
          "agreement",
          "lease",
          "term",
          "licence",
          "license",
          "commitment",
          "partnership",
          "pact",
          "extension",
          "plan",
          "arrangement",
          "exclusivity",
          "window",
          "period",
          "pledge",
          "supply",
          "strategic",
          "cloud",
          "collaboration",
          "obligation",
          "order");

  private final Sentence sentence;

  AmountContext(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The kind of an amount in these tokens; nothing where it sizes nothing. */
  Optional<AmountKind> kindOf(AmountUnit unit, int first, int last) {
    AmountKind kind = AmountKind.of(unit);
    return switch (kind) {
      case MONEY ->
          isUnitPrice(last)
              ? Optional.empty()
              : Optional.of(isValuation(first, last) ? AmountKind.VALUATION : kind);
      case DURATION -> isTerm(first, last) ? Optional.of(kind) : Optional.empty();
      case VALUATION, PERCENT, POWER, CHIP, COUNT -> Optional.of(kind);
    };
  }

  private boolean isUnitPrice(int last) {
    String next = word(last);
    boolean perPiece = next.equals("a") || next.equals("an") || next.equals("per");
    return EACH.contains(next) || (perPiece && PIECES.contains(word(last + 1)));
  }

  private boolean isValuation(int first, int last) {
    if (VALUATION_BEHIND.contains(word(last))) {
      return true;
    }
    for (int token = first - 1; token >= Math.max(sentence.first(), first - BEFORE); token--) {
      if (sentence.tokens().isSign(token, ',') || sentence.tokens().isSign(token, '$')) {
        return false;
      }
      if (VALUATION.contains(word(token)) || isWorthOfWhole(token)) {
        return true;
      }
    }
    return false;
  }

  /** As in "makes the company worth $29 billion" or "a market value of $4 trillion". */
  private boolean isWorthOfWhole(int token) {
    String before = word(token - 1);
    return switch (word(token)) {
      case "worth" -> WHOLE.contains(before);
      case "value" -> before.equals("market");
      default -> false;
    };
  }

  private boolean isTerm(int first, int last) {
    if (MOMENT_BEHIND.contains(word(last)) && !word(last).equals("from")) {
      return false;
    }
    boolean compound =
        sentence.tokens().isHyphenated(Math.max(first, last - 1)) && last - 1 > first;
    return compound || TERM_BEHIND.contains(word(last)) || TERM_BEFORE.contains(word(first - 1));
  }

  private String word(int token) {
    return token >= sentence.first() && token < sentence.last()
        ? Tokenizer.fold(sentence.tokens().textOf(token))
        : "";
  }
}
