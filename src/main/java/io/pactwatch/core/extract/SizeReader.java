package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.catalogue.CueEffect;
import io.pactwatch.core.extract.amount.AmountMention;
import io.pactwatch.core.extract.reading.SentenceReading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Gives amounts to the statements that they size: to the nearest one of the sentence that takes
 * amounts of the kind; where the sentence states nothing that does, to the statement that it goes
 * on about ({@link Continuation}).
 */
final class SizeReader {
  private final List<SentenceReading> readings;
  private final Continuation continuation;

  /** What each sentence states. */
  private final List<List<Statement>> bySentence;

  private final StatementSizes sizes = new StatementSizes();
  private final List<Open> open = new ArrayList<>();

  private SizeReader(List<SentenceReading> readings, List<List<Statement>> bySentence) {
    this.readings = readings;
    this.bySentence = bySentence;
    continuation = new Continuation(readings, bySentence);
  }

  /** An amount that no statement of its sentence takes. */
  private record Open(int index, AmountMention amount) {}

  /**
   * The statements of all sentences, in their order, with their amounts.
   *
   * @param bySentence what each of the sentences states
   */
  static List<Statement> size(List<SentenceReading> readings, List<List<Statement>> bySentence) {
    List<Statement> statements = new ArrayList<>();
    for (int index = 0; index < bySentence.size(); index++) {
      if (!bySentence.get(index).isEmpty()) {
        statements.addAll(bySentence.get(index));
      }
    }
    if (!takesAny(statements)) {
      return statements;
    }
    SizeReader reader = new SizeReader(readings, bySentence);
    for (int index = 0; index < readings.size(); index++) {
      if (reader.continuation.isNear(index)) {
        reader.read(index);
      }
    }
    reader.open.forEach(reader::goOn);
    statements.replaceAll(statement -> statement.withAmounts(reader.sizes.of(statement)));
    return statements;
  }

  /** Most amounts size nothing: they are not even looked for where no statement takes any. */
  private static boolean takesAny(List<Statement> statements) {
    for (Statement statement : statements) {
      if (!statement.rule().amounts().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void read(int index) {
    SentenceReading reading = readings.get(index);
    if (reading.amounts().isEmpty()) {
      return;
    }
    List<Statement> here = bySentence.get(index);
    SizeWords words = new SizeWords(reading.sentence());
    for (AmountMention amount : reading.amounts()) {
      List<Statement> takers = takers(here, amount.kind());
      for (Statement nearest : nearest(words, amount, takers)) {
        sizes.give(nearest, amount, index);
      }
      boolean settled = !takers.isEmpty() && !words.speakOfDeal();
      if (!settled && !words.isOfOld(amount) && !recalls(reading, amount)) {
        open.add(new Open(index, amount));
      }
    }
  }

  private static List<Statement> takers(List<Statement> statements, AmountKind kind) {
    List<Statement> takers = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.rule().amounts().contains(kind)) {
        takers.add(statement);
      }
    }
    return takers;
  }

  private static List<Statement> nearest(
      SizeWords words, AmountMention amount, List<Statement> takers) {
    List<Statement> nearest = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (Statement taker : takers) {
      int distance = words.distance(amount, taker.match());
      if (distance < least) {
        least = distance;
        nearest.clear();
      }
      if (distance == least) {
        nearest.add(taker);
      }
    }
    boolean isOld =
        !nearest.isEmpty() && (words.isSaidToBeOld(amount) || (least > 0 && words.isOfOld(amount)));
    return isOld ? List.of() : nearest;
  }

  /** Behind a negation or a condition; a condition behind the amount only says when it is due. */
  private static boolean recalls(SentenceReading reading, AmountMention amount) {
    for (SentenceReading.Hedge hedge : reading.hedges()) {
      CueEffect effect = hedge.group().effect();
      if ((effect == CueEffect.SUPPRESSES || effect == CueEffect.NEGATES)
          && hedge.first() < amount.first()
          && !isBound(hedge, amount)) {
        return true;
      }
    }
    return false;
  }

  /** "No more than 10 per cent" says how much, and negates nothing. */
  private static boolean isBound(SentenceReading.Hedge hedge, AmountMention amount) {
    return amount.first() - hedge.last() <= 2;
  }

  /** A sentence that states nothing of its own sizes the statements near it. */
  private void goOn(Open left) {
    AmountMention amount = left.amount();
    boolean part = new SizeWords(readings.get(left.index()).sentence()).isPart(amount);
    Predicate<Statement> more = s -> part || isMore(s, left);
    if (amount.kind() == AmountKind.DURATION && !continuation.speaksOfDeal(left.index())) {
      return;
    }
    if (!give(left, continuation.before(left.index(), part), more)
        && !give(left, List.of(continuation.beforeParagraph(left.index())), s -> changes(s, left))
        && reachesFar(amount.kind())) {
      give(left, continuation.around(left.index()), s -> lacks(s, left));
    }
  }

  /** Whether the amount can be where a change begins that a paragraph before ended with. */
  private boolean changes(Statement statement, Open left) {
    return switch (left.amount().kind()) {
      case PERCENT -> !lacks(statement, left);
      case POWER -> lacks(statement, left);
      case MONEY, VALUATION, DURATION, CHIP, COUNT -> false;
    };
  }

  private boolean give(Open left, List<List<Statement>> spokenOf, Predicate<Statement> isWanting) {
    for (List<Statement> statements : spokenOf) {
      List<Statement> takers = takers(statements, left.amount().kind());
      takers.removeIf(isWanting.negate());
      if (!takers.isEmpty()) {
        takers.forEach(s -> sizes.give(s, left.amount(), left.index()));
        continuation.remember(left.index(), takers);
        return true;
      }
    }
    return false;
  }

  /** Parts of a whole, terms and counts are understood only beside what they size. */
  private static boolean reachesFar(AmountKind kind) {
    return switch (kind) {
      case MONEY, VALUATION, POWER, CHIP -> true;
      case PERCENT, DURATION, COUNT -> false;
    };
  }

  /** Whether it adds to what sizes the statement: from–to shares or a first size. */
  private boolean isMore(Statement statement, Open left) {
    return left.amount().kind() == AmountKind.PERCENT || lacks(statement, left);
  }

  private boolean lacks(Statement statement, Open left) {
    return sizes.lacks(statement, left.amount().kind(), left.index());
  }
}
