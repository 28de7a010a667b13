package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parties of a sentence that stand in a list, as in "with Oracle, SoftBank and MGX", or in one
 * reference. Each list is read once, when it is first asked for: every match asks for it again.
 */
public final class Lists {
  private static final int MAXIMUM_LENGTH = 12;

  private static final Words JOINING = Words.of(",", "and", "&", "/", "or", "+");
  private static final Words AND = Words.of("and");
  private static final Words STEPPED_OVER = Words.of("the", "'s");

  /** Those of the many sentences that speak of nobody. */
  private static final Lists NONE = new Lists(new Tokens(), List.of());

  private final Tokens tokens;
  private final List<Mention> mentions;

  /** The list that begins with each mention, and the one around it, once they were asked for. */
  private @Nullable List<Mention> @Nullable [] from;

  private @Nullable List<Mention> @Nullable [] around;

  /** Those of a sentence. */
  static Lists of(Sentence sentence, List<Mention> mentions) {
    return mentions.isEmpty() ? NONE : new Lists(sentence.tokens(), mentions);
  }

  private Lists(Tokens tokens, List<Mention> mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
  }

  /** The mention with this index and those that follow it in the same list. */
  public List<Mention> from(int mention) {
    @Nullable List<Mention>[] known = from == null ? none() : from;
    from = known;
    List<Mention> list = known[mention];
    if (list == null) {
      list = readFrom(mention);
      known[mention] = list;
    }
    return list;
  }

  /** The list in which the mention stands, from its first on. */
  public List<Mention> around(int mention) {
    @Nullable List<Mention>[] known = around == null ? none() : around;
    around = known;
    List<Mention> list = known[mention];
    if (list == null) {
      list = readAround(mention);
      known[mention] = list;
    }
    return list;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private @Nullable List<Mention>[] none() {
    return new List[mentions.size()];
  }

  private List<Mention> readFrom(int mention) {
    int end = mention + 1;
    while (end < mentions.size() && end - mention < MAXIMUM_LENGTH && goesOn(end)) {
      end++;
    }
    return List.copyOf(mentions.subList(mention, end));
  }

  private List<Mention> readAround(int mention) {
    Mention last = mentions.get(mention);
    for (int first = Math.max(0, mention - MAXIMUM_LENGTH); first <= mention; first++) {
      List<Mention> list = from(first);
      if (list.contains(last)) {
        return list;
      }
    }
    return List.of(last);
  }

  /** Whether this mention and the one before it are of one list. */
  private boolean goesOn(int next) {
    Mention before = mentions.get(next - 1);
    Mention after = mentions.get(next);
    if (before.first() == after.first()) {
      return true;
    }
    return joins(tokens, before.last(), after.first())
        && !(opensClause(tokens, before.last(), after.first()) && isFirst(next - 1));
  }

  /** Whether no list goes on to this mention. */
  private boolean isFirst(int mention) {
    return mention == 0
        || !joins(tokens, mentions.get(mention - 1).last(), mentions.get(mention).first());
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
