package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Words;

/** The words by which {@link AmountContext} tells what an amount is. */
final class ContextWords {
  /** Before money that is what a company is worth. */
  static final Words VALUATION =
      Words.of(
          "valued",
          "valuing",
          "values",
          "valuation",
          "valuations",
          "capitalisation",
          "capitalization",
          "priced",
          "prices",
          "pricing",
          "whole",
          "post",
          "pre");

  /** The same, behind the money: "$3 billion pre-money". */
  static final Words VALUATION_BEHIND =
      Words.of("valuation", "post", "pre", "company", "premoney", "postmoney", "capitalisation");

  /** What is worth the money before it, as a whole. */
  static final Words WHOLE = Words.of("company", "whole", "startup", "lab", "firm");

  /** What is valued, but is no company. */
  static final Words DEAL = Words.of("transaction", "deal", "purchase", "order");

  /** One piece of many. */
  static final Words EACH = Words.of("each", "apiece");

  /** What is paid for by the piece: "$30 a head". */
  static final Words PIECES =
      Words.of(
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

  /** What has a price that moves, or is a part of a company. */
  static final Words STOCK = Words.of("stock", "shares", "stake", "index");

  /** What is compared when something costs a part of something else. */
  static final Words PRICE = Words.of("price", "prices", "cost", "costs", "money");

  /** How a price moves. */
  static final Words MOVES =
      Words.of(
          "rose", "fell", "gained", "lost", "added", "jumped", "slipped", "climbed", "dropped",
          "sank", "slid", "surged", "closed", "up", "down", "higher", "lower");

  /** Behind people who tell the story, and are none that move. */
  static final Words TELLING_BEHIND =
      Words.of(
          "familiar",
          "briefed",
          "close",
          "said",
          "say",
          "told",
          "who",
          "with",
          "informed",
          "involved",
          "aware",
          "at",
          "near");

  /** Before people who tell the story. */
  static final Words TELLING_BEFORE = Words.of("to", "citing", "said", "say", "told", "by", "from");

  /** Before people who are led, and do not come along. */
  static final Words LEADING =
      Words.of("led", "leads", "leading", "ran", "runs", "headed", "heads", "managed", "manages");

  /** What makes a time a moment: "two years ago". */
  static final Words MOMENT_BEHIND =
      Words.of("ago", "later", "earlier", "after", "before", "old", "since", "from", "in", "away");

  /** What makes a time a term: "over three years", "a lease of seven years". */
  static final Words TERM_BEFORE =
      Words.of(
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

  /** What lasts so long: "a seven-year lease". */
  static final Words TERM_BEHIND =
      Words.of(
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

  private ContextWords() {}
}
