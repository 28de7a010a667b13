package io.pactwatch.core.extract.certainty;

import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.text.Months;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.WordValues;
import io.pactwatch.core.extract.text.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * Tells history from news: a statement that is dated long before its item recalls something. Read
 * are years and months near the statement.
 */
final class PastReader {
  /** A date so many words away from a match dates something else. */
  private static final int DATE_REACH = 8;

  /** A month without a year binds closer. */
  private static final int MONTH_REACH = 8;

  /** What happened so many months ago is news no more. */
  private static final int STALE_MONTHS = 3;

  /** A month that lies so many months back without a year is rather the next one. */
  private static final int NEXT_MONTHS = 9;

  private static final int MONTHS = 12;

  /** "The Enterprise Act 2002" names a law and dates nothing. */
  private static final Words LAWS = Words.of("act", "law", "directive", "regulation", "code");

  private static final Words DATING = Words.of("in", "last", "since", "of", "late", "early");
  private static final Words FUTURE =
      Words.of("will", "would", "by", "until", "from", "through", "next", "to", "should", "could");

  private static final WordValues<Integer> SEASONS =
      WordValues.of(Map.of("spring", 4, "summer", 7, "autumn", 10, "fall", 10, "winter", 1));

  private static final int EARLIEST_YEAR = 1980;
  private static final int LAST_MONTH_OF_FRESH_YEAR = 2;
  private static final int FIRST_FRESH_MONTH = 11;

  private final ZonedDateTime publishedAt;

  PastReader(Instant publishedAt) {
    this.publishedAt = publishedAt.atZone(ZoneOffset.UTC);
  }

  /** Whether the match is dated long before the item. */
  boolean isPast(RuleMatch match, Sentence sentence) {
    return isDatedByYear(match, sentence)
        || isDatedByMonth(match, sentence)
        || isChronicle(sentence);
  }

  /** As in "March: CoreWeave goes public", in a review of the year. */
  private static boolean isChronicle(Sentence sentence) {
    Tokens tokens = sentence.tokens();
    int second = sentence.first() + 1;
    return second < sentence.last()
        && tokens.isSign(second, ':')
        && Months.isNamed(tokens, sentence.first());
  }

  private boolean isDatedByYear(RuleMatch match, Sentence sentence) {
    Tokens tokens = sentence.tokens();
    int from = Math.max(sentence.first(), match.first() - DATE_REACH);
    int to = Math.min(sentence.last(), match.last() + DATE_REACH);
    boolean past = false;
    for (int token = from; token < to; token++) {
      int year = year(tokens, token);
      if (year >= publishedAt.getYear() || isFresh(year, monthBefore(sentence, token))) {
        return false;
      }
      past |= year > 0;
    }
    return past;
  }

  /** In January the last weeks of the year before are still news. */
  private boolean isFresh(int year, int month) {
    return year == publishedAt.getYear() - 1
        && publishedAt.getMonthValue() <= LAST_MONTH_OF_FRESH_YEAR
        && (month == 0 || month >= FIRST_FRESH_MONTH);
  }

  /** The month that is named right before a year, or 0. */
  private static int monthBefore(Sentence sentence, int token) {
    return token > sentence.first() ? monthNamed(sentence.tokens(), token - 1) : 0;
  }

  /** As in "announced last October", in an article of May. */
  private boolean isDatedByMonth(RuleMatch match, Sentence sentence) {
    Tokens tokens = sentence.tokens();
    int from = Math.max(sentence.first() + 1, match.triggerFirst() - MONTH_REACH);
    int to = Math.min(sentence.last(), match.triggerLast() + MONTH_REACH);
    for (int token = from; token < to; token++) {
      if (tokens.kind(token) == TokenKind.WORD
          && isStale(monthNamed(tokens, token))
          && isDating(tokens, token, sentence.first())) {
        return !hasFuture(tokens, from, to);
      }
    }
    return false;
  }

  private boolean isStale(int month) {
    int back = Math.floorMod(publishedAt.getMonthValue() - month, MONTHS);
    return month > 0 && back >= STALE_MONTHS && back < NEXT_MONTHS;
  }

  /** The month that a word names, or 0; "may" without a capital is none. */
  private static int monthNamed(Tokens tokens, int token) {
    Integer season = SEASONS.at(tokens, token);
    if (season != null) {
      return season;
    }
    return Character.isUpperCase(tokens.firstChar(token)) ? Months.numberOf(tokens, token) : 0;
  }

  private static boolean isDating(Tokens tokens, int token, int first) {
    for (int before = token - 1; before >= Math.max(first, token - 2); before--) {
      if (DATING.have(tokens, before)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFuture(Tokens tokens, int from, int to) {
    for (int token = from; token < to; token++) {
      if (tokens.kind(token) == TokenKind.WORD && FUTURE.have(tokens, token)) {
        return true;
      }
    }
    return false;
  }

  /** The year that a token names, or 0. */
  private static int year(Tokens tokens, int token) {
    boolean fourDigits =
        tokens.kind(token) == TokenKind.NUMBER && tokens.end(token) - tokens.start(token) == 4;
    if (!fourDigits || followsLaw(tokens, token) || isMoney(tokens, token)) {
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

  private static boolean isMoney(Tokens tokens, int token) {
    return token > 0
        && tokens.touchesPrevious(token)
        && Character.getType(tokens.firstChar(token - 1)) == Character.CURRENCY_SYMBOL;
  }

  private static boolean followsLaw(Tokens tokens, int token) {
    return token > 0 && LAWS.have(tokens, token - 1);
  }
}
