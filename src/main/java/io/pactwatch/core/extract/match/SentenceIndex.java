package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.amount.AmountMention;
import io.pactwatch.core.extract.grammar.WordSet;
import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.PhraseHits;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What begins at each token of a sentence. Positions count from the sentence's first token. */
final class SentenceIndex {
  private static final String GLUE_SIGNS = ",\"'\u201c\u201d\u2018\u2019()";

  private final SentenceReading reading;
  private final Tokens tokens;
  private final int base;
  private final int length;
  private final WordSet glueWords;

  /** The hits that begin at a position are those from here up to where the next one's begin. */
  private final int[] termsFrom;

  /** The index of the mention that begins there, plus one. */
  private final int[] mentions;

  private @Nullable AmountMention @Nullable [] amounts;

  SentenceIndex(SentenceReading reading, WordSet glueWords) {
    this.reading = reading;
    tokens = reading.sentence().tokens();
    base = reading.sentence().first();
    length = reading.sentence().last() - base;
    this.glueWords = glueWords;
    termsFrom = starts(reading.terms(), base, length);
    mentions = new int[length];
    int number = 0;
    for (Mention mention : reading.mentions()) {
      number++;
      int position = mention.first() - base;
      // Of two mentions in one place, as of a pair, the first begins the list.
      mentions[position] = mentions[position] == 0 ? number : mentions[position];
    }
  }

  private static int[] starts(PhraseHits hits, int base, int length) {
    int[] starts = new int[length + 1];
    int hit = 0;
    for (int position = 0; position <= length; position++) {
      while (hit < hits.size() && hits.first(hit) < base + position) {
        hit++;
      }
      starts[position] = hit;
    }
    return starts;
  }

  int length() {
    return length;
  }

  /** The position of a token of the text. */
  int position(int token) {
    return token - base;
  }

  /** The token of the text that stands at a position. */
  int token(int position) {
    return base + position;
  }

  /** Whether a sequence may step over what stands there. */
  boolean isGlue(int position) {
    int token = base + position;
    return switch (tokens.kind(token)) {
      case POSSESSIVE -> true;
      case SIGN -> GLUE_SIGNS.indexOf(tokens.firstChar(token)) >= 0;
      case WORD, NUMBER -> glueWords.contains(tokens.word(token));
    };
  }

  /** Whether a gap must not reach over what stands there. */
  boolean endsGap(int position) {
    return tokens.isSign(base + position, ';');
  }

  /** The first hit of a term that begins there. */
  int termsFrom(int position) {
    return termsFrom[position];
  }

  /** The hit after the last that begins there. */
  int termsTo(int position) {
    return termsFrom[position + 1];
  }

  /** Whether it is a hit of the term. */
  boolean isOf(int hit, int term) {
    return reading.terms().has(hit, term);
  }

  /** The position after the hit. */
  int endOfTerm(int hit) {
    return reading.terms().last(hit) - base;
  }

  /** Whether a party is mentioned there. */
  boolean hasParty(int position) {
    return mentions[position] != 0;
  }

  /** The list of parties that begins with the one that is mentioned there. */
  List<Mention> parties(int position) {
    return reading.lists().from(mentions[position] - 1);
  }

  /** The position after a mention. */
  int endOf(Mention mention) {
    return mention.last() - base;
  }

  /** The amount that begins there. */
  @Nullable AmountMention amount(int position) {
    @Nullable AmountMention[] known = amounts;
    if (known == null) {
      known = new AmountMention[length];
      for (AmountMention amount : reading.amounts()) {
        known[amount.first() - base] = amount;
      }
      amounts = known;
    }
    return known[position];
  }

  /** The position after an amount. */
  int endOf(AmountMention amount) {
    return amount.last() - base;
  }
}
