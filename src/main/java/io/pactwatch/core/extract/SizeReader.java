package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.catalogue.CueEffect;
import io.pactwatch.core.extract.amount.AmountMention;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.TextField;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Gives amounts to the statements that they size: to the nearest one of the sentence that takes
 * amounts of the kind; where the sentence states nothing that does, to the statement that it goes
 * on about.
 */
final class SizeReader {
  /** A clause between an amount and a statement keeps them as far apart as so many tokens. */
  private static final int CLAUSE = 8;

  /** How many sentences after a statement can still size it. */
  private static final int SENTENCES_ON = 2;

  /** Words so near before an amount say that it is of old. */
  private static final int PAST_REACH = 6;

  private static final Set<String> OF_OLD =
      Set.of("had", "previously", "already", "earlier", "formerly", "originally", "before");

  private static final Set<String> CLAUSE_WORDS =
      Set.of("while", "whereas", "but", "although", "though", "after", "as", "which", "when");

  /** Words that go on with what was said: "a further $20 billion follows". */
  private static final Set<String> GOING_ON =
      Set.of("further", "another", "remaining", "rest", "additional", "initial", "more", "first");

  private static final Set<String> THAT = Set.of("the", "this", "that");
  private static final Set<String> DEAL =
      Set.of(
          "contract",
          "deal",
          "agreement",
          "price",
          "order",
          "lease",
          "pact",
          "transaction",
          "investment",
          "commitment",
          "arrangement",
          "purchase");

  private final List<SentenceReading> readings;
  private final IdentityHashMap<SentenceReading, List<Statement>> bySentence =
      new IdentityHashMap<>();
  private final IdentityHashMap<Statement, List<Amount>> sizes = new IdentityHashMap<>();

  private SizeReader(List<SentenceReading> readings, List<Statement> statements) {
    this.readings = readings;
    for (Statement statement : statements) {
      bySentence.computeIfAbsent(statement.reading(), at -> new ArrayList<>()).add(statement);
      sizes.put(statement, new ArrayList<>());
    }
  }

  /** The statements with their amounts, in the same order. */
  static List<Statement> size(List<SentenceReading> readings, List<Statement> statements) {
    if (statements.isEmpty()) {
      return statements;
    }
    SizeReader reader = new SizeReader(readings, statements);
    for (int index = 0; index < readings.size(); index++) {
      if (reader.statesNear(index)) {
        reader.read(index);
      }
    }
    return statements.stream()
        .map(statement -> statement.withAmounts(reader.sizes.getOrDefault(statement, List.of())))
        .toList();
  }

  /** Amounts far from any statement are not even looked for. */
  private boolean statesNear(int index) {
    for (int near = Math.max(0, index - SENTENCES_ON); near <= index; near++) {
      if (bySentence.containsKey(readings.get(near))) {
        return true;
      }
    }
    return false;
  }

  private void read(int index) {
    SentenceReading reading = readings.get(index);
    List<Statement> here = bySentence.getOrDefault(reading, List.of());
    for (AmountMention amount : reading.amounts()) {
      List<Statement> takers = here.stream().filter(s -> takes(s, amount.kind())).toList();
      if (takers.isEmpty()) {
        goOn(index, amount);
      } else {
        nearest(reading.sentence(), amount, takers).forEach(s -> give(s, amount));
      }
    }
  }

  private static boolean takes(Statement statement, AmountKind kind) {
    return statement.rule().amounts().contains(kind);
  }

  private void give(Statement statement, AmountMention amount) {
    sizes.getOrDefault(statement, new ArrayList<>()).add(amount.amount());
  }

  private static List<Statement> nearest(
      Sentence sentence, AmountMention amount, List<Statement> takers) {
    IdentityHashMap<Statement, Integer> distances = new IdentityHashMap<>();
    takers.forEach(s -> distances.put(s, distance(sentence, amount, s.match())));
    int least = distances.values().stream().min(Integer::compare).orElse(0);
    if (least > 0 && isOfOld(sentence, amount)) {
      return List.of();
    }
    return takers.stream().filter(s -> distances.getOrDefault(s, least) == least).toList();
  }

  /** In tokens; 0 inside the match. */
  private static int distance(Sentence sentence, AmountMention amount, RuleMatch match) {
    int from = amount.first() >= match.last() ? match.last() : amount.last();
    int to = amount.first() >= match.last() ? amount.first() : match.first();
    int distance = 0;
    for (int token = from; token < to; token++) {
      distance += 1 + (isClauseBreak(sentence, token) ? CLAUSE : 0);
    }
    return distance;
  }

  private static boolean isClauseBreak(Sentence sentence, int token) {
    Tokens tokens = sentence.tokens();
    return tokens.isSign(token, ';')
        || (tokens.isSign(token, ',') && isWord(sentence, token + 1, Set.of("and", "or", "with")))
        || isWord(sentence, token, CLAUSE_WORDS);
  }

  private static boolean isOfOld(Sentence sentence, AmountMention amount) {
    int from = Math.max(sentence.first(), amount.first() - PAST_REACH);
    for (int token = from; token < amount.first(); token++) {
      if (isWord(sentence, token, OF_OLD)) {
        return true;
      }
    }
    return false;
  }

  /** A sentence that states nothing of its own sizes the statements right before it. */
  private void goOn(int index, AmountMention amount) {
    SentenceReading reading = readings.get(index);
    if (isOfOld(reading.sentence(), amount) || recalls(reading)) {
      return;
    }
    for (int back = 1; back <= SENTENCES_ON && back <= index; back++) {
      SentenceReading before = readings.get(index - back);
      if (!continues(before.sentence(), reading.sentence())) {
        return;
      }
      List<Statement> takers =
          bySentence.getOrDefault(before, List.of()).stream()
              .filter(s -> takes(s, amount.kind()) && isAbout(s, reading))
              .filter(s -> isMore(s, reading.sentence(), amount))
              .toList();
      if (!takers.isEmpty()) {
        takers.forEach(s -> give(s, amount));
        return;
      }
    }
  }

  private static boolean recalls(SentenceReading reading) {
    return reading.hedges().stream()
        .anyMatch(
            hedge ->
                hedge.group().effect() == CueEffect.SUPPRESSES
                    || hedge.group().effect() == CueEffect.NEGATES);
  }

  /**
   * In the same paragraph, from the title into the lead, or where "the deal" is spoken of again.
   */
  private static boolean continues(Sentence before, Sentence sentence) {
    return before.isInParagraphOf(sentence)
        || (before.field() == sentence.field() && speaksOfDeal(sentence))
        || (before.field() == TextField.TITLE && sentence.paragraph() == 0);
  }

  /** As in "The contract is worth $4 billion". */
  private static boolean speaksOfDeal(Sentence sentence) {
    return isWord(sentence, sentence.first(), THAT) && isWord(sentence, sentence.first() + 1, DEAL);
  }

  private static boolean isAbout(Statement statement, SentenceReading reading) {
    return reading.mentions().stream()
        .allMatch(mention -> statement.key().parties().contains(mention.party()));
  }

  /** Whether it adds to what sizes the statement: from–to shares, another tranche, a first size. */
  private boolean isMore(Statement statement, Sentence sentence, AmountMention amount) {
    return amount.kind() == AmountKind.PERCENT
        || lacks(statement, amount.kind())
        || goesOn(sentence, amount);
  }

  private boolean lacks(Statement statement, AmountKind kind) {
    return sizes.getOrDefault(statement, List.of()).stream()
        .noneMatch(amount -> AmountKind.of(amount.unit()) == kind);
  }

  private static boolean goesOn(Sentence sentence, AmountMention amount) {
    int from = Math.max(sentence.first(), amount.first() - 2);
    for (int token = from; token < amount.first(); token++) {
      if (isWord(sentence, token, GOING_ON)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(Sentence sentence, int token, Set<String> words) {
    return token < sentence.last()
        && sentence.tokens().kind(token) == TokenKind.WORD
        && words.contains(Tokenizer.fold(sentence.tokens().textOf(token)));
  }
}
