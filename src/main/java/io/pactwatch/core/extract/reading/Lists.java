package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Parties that stand in a list, as in "with Oracle, SoftBank and MGX", or in one reference. */
public final class Lists {
  private static final int MAXIMUM_LENGTH = 12;

  private static final Words JOINING = Words.of(",", "and", "&", "/", "or", "+");
  private static final Words AND = Words.of("and");
  private static final Words STEPPED_OVER = Words.of("the", "'s");

  private Lists() {}

  /** The mention and those that follow it in the same list. */
  public static List<Mention> from(SentenceReading reading, int mention) {
    List<Mention> all = reading.mentions();
    List<Mention> list = new ArrayList<>();
    list.add(all.get(mention));
    for (int next = mention + 1; next < all.size() && list.size() < MAXIMUM_LENGTH; next++) {
      if (!goesOn(reading, next)) {
        break;
      }
      list.add(all.get(next));
    }
    return List.copyOf(list);
  }

  /** Whether this mention and the one before it are of one list. */
  private static boolean goesOn(SentenceReading reading, int next) {
    Mention before = reading.mentions().get(next - 1);
    Mention after = reading.mentions().get(next);
    Tokens tokens = reading.sentence().tokens();
    if (before.first() == after.first()) {
      return true;
    }
    return joins(tokens, before.last(), after.first())
        && !(opensClause(tokens, before.last(), after.first()) && isFirst(reading, next - 1));
  }

  /** Whether no list goes on to this mention. */
  private static boolean isFirst(SentenceReading reading, int mention) {
    return mention == 0
        || !joins(
            reading.sentence().tokens(),
            reading.mentions().get(mention - 1).last(),
            reading.mentions().get(mention).first());
  }

  /** The list in which the mention stands, from its first on. */
  public static List<Mention> around(SentenceReading reading, int mention) {
    Mention last = reading.mentions().get(mention);
    for (int first = Math.max(0, mention - MAXIMUM_LENGTH); first <= mention; first++) {
      List<Mention> list = from(reading, first);
      if (list.contains(last)) {
        return list;
      }
    }
    return List.of(last);
  }

  /** Only a list of three has a comma before its "and": "in Anthropic, and NVIDIA $10 billion". */
  private static boolean opensClause(Tokens tokens, int from, int to) {
    return to - from == 2 && tokens.isSign(from, ',') && AND.have(tokens, from + 1);
  }

  private static boolean joins(Tokens tokens, int from, int to) {
    boolean joined = false;
    if (to - from > 3) {
      return false;
    }
    for (int token = from; token < to; token++) {
      if (JOINING.have(tokens, token)) {
        joined = true;
      } else if (!STEPPED_OVER.have(tokens, token)) {
        return false;
      }
    }
    return joined;
  }
}
