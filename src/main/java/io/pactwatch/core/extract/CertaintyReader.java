package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.CueEffect;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.ItemKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a match states anything, and how surely: by the cues that govern it, and by the
 * years that the sentence names.
 */
final class CertaintyReader {
  /** A year so many words away from a match dates something else. */
  private static final int YEAR_REACH = 14;

  /** "The Enterprise Act 2002" names a law and dates nothing. */
  private static final Set<String> LAWS = Set.of("act", "law", "directive", "regulation", "code");

  private static final int EARLIEST_YEAR = 1980;
  private static final int LAST_MONTH_OF_FRESH_DECEMBER = 2;

  private final ItemKind kind;
  private final ZonedDateTime publishedAt;

  CertaintyReader(ItemKind kind, Instant publishedAt) {
    this.kind = kind;
    this.publishedAt = publishedAt.atZone(ZoneOffset.UTC);
  }

  /** How sure the statement is; nothing where nothing is stated. */
  Optional<Certainty> certaintyOf(RuleMatch match, SentenceReading reading) {
    if (reading.sentence().isQuestion() || isHistory(match, reading.sentence())) {
      return Optional.empty();
    }
    Optional<CueEffect> strongest =
        reading.hedges().stream()
            .filter(hedge -> governs(hedge, match, reading.sentence()))
            .map(hedge -> hedge.group().effect())
            .min(CueEffect::compareTo);
    return strongest.map(this::certaintyBy).orElse(Optional.of(unhedged()));
  }

  private Certainty unhedged() {
    return switch (kind) {
      case NEWS -> Certainty.REPORTED;
      case ANNOUNCEMENT -> Certainty.CONFIRMED;
    };
  }

  private Optional<Certainty> certaintyBy(CueEffect effect) {
    return switch (effect) {
      case SUPPRESSES, NEGATES -> Optional.empty();
      case DENIES -> Optional.of(Certainty.DENIED);
      case RUMOURS -> Optional.of(Certainty.RUMOURED);
      case PREDICTS -> Optional.of(Certainty.PREDICTED);
      case REPORTS -> Optional.of(unhedged());
      case CONFIRMS -> Optional.of(Certainty.CONFIRMED);
    };
  }

  private static boolean governs(SentenceReading.Hedge hedge, RuleMatch match, Sentence sentence) {
    int reach = hedge.group().reach();
    return switch (hedge.group().scope()) {
      case SENTENCE -> true;
      case BEFORE ->
          hedge.last() <= match.triggerFirst()
              && words(sentence, hedge.last(), match.triggerFirst()) <= reach;
      case AFTER ->
          hedge.first() >= match.triggerLast()
              && words(sentence, match.triggerLast(), hedge.first()) <= reach;
    };
  }

  private static int words(Sentence sentence, int from, int to) {
    int words = 0;
    for (int token = from; token < to; token++) {
      words += sentence.tokens().kind(token) == TokenKind.WORD ? 1 : 0;
    }
    return words;
  }

  /** A year before the item's own, near the match, makes it history. */
  private boolean isHistory(RuleMatch match, Sentence sentence) {
    Tokens tokens = sentence.tokens();
    int from = Math.max(sentence.first(), match.first() - YEAR_REACH);
    int to = Math.min(sentence.last(), match.last() + YEAR_REACH);
    boolean past = false;
    for (int token = from; token < to; token++) {
      int year = year(tokens, token);
      if (year >= publishedAt.getYear() || isFreshDecember(year)) {
        return false;
      }
      past |= year > 0;
    }
    return past;
  }

  private boolean isFreshDecember(int year) {
    return year == publishedAt.getYear() - 1
        && publishedAt.getMonthValue() <= LAST_MONTH_OF_FRESH_DECEMBER;
  }

  /** The year that a token names, or 0. */
  private static int year(Tokens tokens, int token) {
    boolean fourDigits =
        tokens.kind(token) == TokenKind.NUMBER && tokens.end(token) - tokens.start(token) == 4;
    if (!fourDigits || followsLaw(tokens, token)) {
      return 0;
    }
    int year = 0;
    for (int position = tokens.start(token); position < tokens.end(token); position++) {
      int digit = Character.digit(tokens.text().charAt(position), 10);
      if (digit < 0) {
        return 0;
      }
      year = year * 10 + digit;
    }
    return year >= EARLIEST_YEAR && year < EARLIEST_YEAR + 100 ? year : 0;
  }

  private static boolean followsLaw(Tokens tokens, int token) {
    return token > 0 && LAWS.contains(Tokenizer.fold(tokens.textOf(token - 1)));
  }
}
