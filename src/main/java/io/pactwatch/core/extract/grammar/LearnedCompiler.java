package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.LearnedType;
import io.pactwatch.core.catalogue.PhraseScore;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.extract.text.Vocabulary;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.SignalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what a catalogue learned, phrase by phrase, for {@link LearnedTables}. */
final class LearnedCompiler {
  private final Map<SignalType, Integer> typeNumbers;
  private final Symbols symbols;
  private final int units;
  private final Map<String, List<Addition>> byPhrase = new TreeMap<>();
  private final List<Integer> bases = new ArrayList<>();
  private final List<LearnedTables.LearnedRules> types = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * A phrase of one or two units.
   *
   * @param first symbol
   * @param second symbol, or {@link Symbols#NONE}
   * @param additions what it is worth
   */
  record Phrase(int first, int second, List<Addition> additions) {
    Phrase {
      additions = List.copyOf(additions);
    }
  }

  /** What a phrase adds to the score with this number. */
  record Addition(int score, int value) {}

  LearnedCompiler(
      Catalogue catalogue,
      Map<SignalType, Integer> typeNumbers,
      Vocabulary vocabulary,
      Inflector inflector) {
    this.typeNumbers = typeNumbers;
    for (LearnedType learned : catalogue.learned()) {
      add(learned, catalogue.rules());
    }
    Set<String> all = new TreeSet<>();
    byPhrase.keySet().forEach(phrase -> all.addAll(List.of(phrase.split(" ", -1))));
    symbols = new Symbols(all, vocabulary, inflector);
    units = all.size();
  }

  private void add(LearnedType learned, List<Rule> rules) {
    int stated = add(learned.type().value(), learned.stated());
    Map<Direction, Integer> directions = new TreeMap<>();
    new TreeMap<>(learned.directions())
        .forEach(
            (direction, score) -> directions.put(direction, add(learned.type().value(), score)));
    List<CompiledRule> compiled = new ArrayList<>();
    List<Integer> scores = new ArrayList<>();
    for (int order = 0; order < rules.size(); order++) {
      Rule rule = rules.get(order);
      if (rule.learned() && rule.type().equals(learned.type())) {
        compiled.add(compiledOf(rule, order));
        scores.add(directions.getOrDefault(rule.direction(), LearnedTables.NONE));
      }
    }
    if (!compiled.isEmpty()) {
      types.add(new LearnedTables.LearnedRules(stated, compiled, scores));
    }
  }

  private CompiledRule compiledOf(Rule rule, int order) {
    int type = typeNumbers.getOrDefault(rule.type(), LearnedTables.NONE);
    return new CompiledRule(rule, type, order, List.of(), CompiledRule.NO_TERM);
  }

  private int add(String type, PhraseScore score) {
    int number = bases.size();
    bases.add(score.base());
    new TreeMap<>(score.phrases())
        .forEach(
            (phrase, value) -> {
              if (phrase.isBlank() || phrase.split(" ", -1).length > 2) {
                problems.add(
                    "learned " + type + ": phrase '" + phrase + "' must have one unit or two");
              } else {
                byPhrase
                    .computeIfAbsent(phrase, key -> new ArrayList<>())
                    .add(new Addition(number, value));
              }
            });
    return number;
  }

  Symbols symbols() {
    return symbols;
  }

  int units() {
    return units;
  }

  int[] bases() {
    return bases.stream().mapToInt(base -> base).toArray();
  }

  int additions() {
    return byPhrase.values().stream().mapToInt(List::size).sum();
  }

  List<LearnedTables.LearnedRules> types() {
    return types;
  }

  /** How many types the rules of the catalogue have, learned or not. */
  int typeNumbers() {
    return typeNumbers.size();
  }

  List<String> problems() {
    return problems;
  }

  List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    byPhrase.forEach(
        (phrase, additions) -> {
          String[] units = phrase.split(" ", -1);
          int second = units.length == 1 ? Symbols.NONE : symbols.of(units[1]);
          phrases.add(new Phrase(symbols.of(units[0]), second, additions));
        });
    return phrases;
  }
}
