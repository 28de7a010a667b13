package io.pactwatch.core.extract;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.ContentHash;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.TextSketch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes signals of statements: what an item says five times of the same key and type it says once.
 */
final class SignalGatherer {
  private static final int MAXIMUM_AMOUNTS = 12;

  private static final Comparator<Statement> FULLEST =
      Comparator.comparingInt((Statement s) -> s.match().specificity())
          .thenComparingInt(s -> s.amounts().size())
          .thenComparingInt(Statement::relevance);

  private final Item item;
  private final ItemSketcher sketcher;
  private final List<Tokens> texts;
  private final CatalogueVersion version;

  SignalGatherer(Item item, ItemSketcher sketcher, List<Tokens> texts, CatalogueVersion version) {
    this.item = item;
    this.sketcher = sketcher;
    this.texts = texts;
    this.version = version;
  }

  /** The signals, in the order in which the text first states them. */
  List<Signal> gather(List<Statement> statements) {
    Map<Subject, List<Statement>> bySubject = new LinkedHashMap<>();
    for (Statement statement : statements) {
      bySubject.computeIfAbsent(Subject.of(statement), subject -> new ArrayList<>()).add(statement);
    }
    if (bySubject.isEmpty()) {
      return List.of();
    }
    Optional<TextSketch> sketch = sketcher.sketch(texts);
    List<Signal> signals = new ArrayList<>(bySubject.size());
    for (Map.Entry<Subject, List<Statement>> each : bySubject.entrySet()) {
      if (isSupported(each.getValue()) || isAbout(bySubject, each.getKey().key())) {
        signals.add(signal(each.getKey(), each.getValue(), sketch));
      }
    }
    return List.copyOf(signals);
  }

  /** What only a weak rule says, and only once and not in the title or lead, is not enough. */
  private static boolean isSupported(List<Statement> said) {
    Sentence first = said.get(0).reading().sentence();
    for (Statement statement : said) {
      Sentence sentence = statement.reading().sentence();
      if (!statement.rule().weak() || sentence.isProminent() || !sentence.equals(first)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the item surely says something of the same parties. */
  private static boolean isAbout(Map<Subject, List<Statement>> bySubject, SignalKey key) {
    for (Map.Entry<Subject, List<Statement>> other : bySubject.entrySet()) {
      if (other.getKey().key().parties().containsAll(key.parties())
          && isSupported(other.getValue())) {
        return true;
      }
    }
    return false;
  }

  private Signal signal(Subject subject, List<Statement> said, Optional<TextSketch> sketch) {
    Direction direction = direction(said);
    List<Statement> agreeing = agreeing(said, direction);
    Statement best = best(agreeing);
    return new Signal(
        ContentHash.of("g-", item.id(), subject.key().value(), subject.type().value()),
        item.id(),
        subject.key(),
        subject.type(),
        direction,
        certainty(agreeing),
        relevance(agreeing),
        amounts(said),
        best.attributedTo(),
        best.evidence(),
        item.publishedAt(),
        item.source(),
        item.url(),
        version,
        sketch);
  }

  private static List<Statement> agreeing(List<Statement> said, Direction direction) {
    List<Statement> agreeing = new ArrayList<>(said.size());
    for (Statement statement : said) {
      if (statement.rule().direction() == direction) {
        agreeing.add(statement);
      }
    }
    return agreeing;
  }

  private static int relevance(List<Statement> agreeing) {
    int most = 0;
    for (Statement statement : agreeing) {
      most = Math.max(most, statement.relevance());
    }
    return most;
  }

  /** The direction that has the most weight; of equals the one that is stated first. */
  private static Direction direction(List<Statement> said) {
    if (said.size() == 1) {
      return said.get(0).rule().direction();
    }
    Map<Direction, Integer> weights = new EnumMap<>(Direction.class);
    said.forEach(s -> weights.merge(s.rule().direction(), s.relevance(), Integer::sum));
    Direction heaviest = said.get(0).rule().direction();
    for (Statement statement : said) {
      Direction direction = statement.rule().direction();
      if (weights.getOrDefault(direction, 0) > weights.getOrDefault(heaviest, 0)) {
        heaviest = direction;
      }
    }
    return heaviest;
  }

  /** A denial is the last word; a confirmation wins; else what the most relevant place says. */
  private static Certainty certainty(List<Statement> agreeing) {
    if (agreeing.get(agreeing.size() - 1).certainty() == Certainty.DENIED) {
      return Certainty.DENIED;
    }
    Certainty certainty = Certainty.DENIED;
    int most = -1;
    for (Statement statement : agreeing) {
      if (statement.certainty() == Certainty.CONFIRMED) {
        return Certainty.CONFIRMED;
      }
      if (statement.certainty() != Certainty.DENIED && statement.relevance() > most) {
        most = statement.relevance();
        certainty = statement.certainty();
      }
    }
    return certainty;
  }

  /** The statement that a reader understands best: the fullest one, then the most prominent. */
  private static Statement best(List<Statement> agreeing) {
    Statement best = agreeing.get(0);
    for (Statement statement : agreeing) {
      best = FULLEST.compare(statement, best) > 0 ? statement : best;
    }
    return best;
  }

  /** Whatever the direction: a licence and a leaving are one move of people. */
  private static List<Amount> amounts(List<Statement> said) {
    List<Amount> amounts = new ArrayList<>();
    for (Statement statement : said) {
      for (Amount amount : statement.amounts()) {
        if (amounts.size() < MAXIMUM_AMOUNTS && !amounts.contains(amount)) {
          amounts.add(amount);
        }
      }
    }
    return amounts;
  }
}
