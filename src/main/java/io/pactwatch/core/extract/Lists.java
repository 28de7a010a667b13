package io.pactwatch.core.extract;

import java.util.ArrayList;
import java.util.List;

/** Parties that stand in a list, as in "with Oracle, SoftBank and MGX". */
final class Lists {
  private static final int MAXIMUM_LENGTH = 12;

  private Lists() {}

  /** The mention and those that follow it in the same list. */
  static List<Mention> from(SentenceReading reading, int mention) {
    List<Mention> all = reading.mentions();
    List<Mention> list = new ArrayList<>();
    list.add(all.get(mention));
    for (int next = mention + 1; next < all.size() && list.size() < MAXIMUM_LENGTH; next++) {
      if (!joins(reading.sentence().tokens(), all.get(next - 1).last(), all.get(next).first())) {
        break;
      }
      list.add(all.get(next));
    }
    return List.copyOf(list);
  }

  private static boolean joins(Tokens tokens, int from, int to) {
    boolean joined = false;
    if (to - from > 3) {
      return false;
    }
    for (int token = from; token < to; token++) {
      String word = Tokenizer.fold(tokens.textOf(token));
      switch (word) {
        case ",", "and", "&", "/", "or", "+" -> joined = true;
        case "the", "'s" -> {
          continue;
        }
        default -> {
          return false;
        }
      }
    }
    return joined;
  }
}
