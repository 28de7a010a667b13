package io.pactwatch.catalogue;

import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.Example;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.extract.Extractor;
import io.pactwatch.core.extract.grammar.InvalidRulesException;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a catalogue's own examples by it: each rule must find its hits and pass its near misses.
 */
public final class CatalogueChecker {
  /** Examples are read as if published on this day, so that their years are read the same. */
  static final Instant PUBLISHED_AT = Instant.parse("2026-06-01T00:00:00Z");

  private static final int MINIMUM_EXAMPLES = 2;

  private CatalogueChecker() {}

  /**
   * Reads, compiles and checks a document.
   *
   * @throws CatalogueException if anything is wrong, with all problems at once
   */
  public static CheckedCatalogue check(String document) {
    Catalogue catalogue = CatalogueReader.read(document);
    CheckedCatalogue checked = compile(catalogue);
    Extractor extractor = checked.extractor();
    List<String> problems = new ArrayList<>();
    for (Rule rule : catalogue.rules()) {
      if (rule.examples().size() < MINIMUM_EXAMPLES || rule.nearMisses().isEmpty()) {
        problems.add("rule " + rule.id() + ": needs at least two examples and one near miss");
      }
      Extractor alone = Extractor.of(alone(catalogue, rule));
      for (Example example : rule.examples()) {
        if (isFound(alone, rule, example, problems)) {
          checkReading(extractor, rule, example, problems);
        }
      }
      rule.nearMisses().forEach(miss -> checkNearMiss(alone, rule, miss, problems));
    }
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
    return checked;
  }

  /**
   * Compiles without running the examples.
   *
   * @throws CatalogueException if rules cannot be compiled
   */
  public static CheckedCatalogue compile(Catalogue catalogue) {
    try {
      return new CheckedCatalogue(catalogue, Extractor.of(catalogue));
    } catch (InvalidRulesException invalid) {
      throw new CatalogueException(invalid.problems());
    }
  }

  /** The catalogue with one rule; what was learned must not help a pattern. */
  private static Catalogue alone(Catalogue catalogue, Rule rule) {
    Catalogue alone = catalogue.withRules(List.of(rule));
    return rule.learned() ? alone : alone.withLearned(List.of());
  }

  /** A rule must find its example by itself, whatever other rules would find there. */
  private static boolean isFound(
      Extractor alone, Rule rule, Example example, List<String> problems) {
    List<Signal> signals = alone.extract(itemOf(example.text()));
    boolean found =
        signals.stream()
            .anyMatch(
                signal ->
                    signal.key().equals(example.key()) && signal.direction() == rule.direction());
    if (!found) {
      problems.add(
          where(rule, example)
              + "does not give "
              + example.key()
              + " by this rule, but "
              + described(signals));
    }
    return found;
  }

  /** With all rules the example must come out as it says. */
  private static void checkReading(
      Extractor extractor, Rule rule, Example example, List<String> problems) {
    List<Signal> signals = extractor.extract(itemOf(example.text()));
    Optional<Signal> found =
        signals.stream()
            .filter(signal -> signal.key().equals(example.key()))
            .filter(signal -> signal.type().equals(rule.type()))
            .findFirst();
    String where = where(rule, example);
    if (found.isEmpty()) {
      problems.add(where + "does not give " + example.key() + ", but " + described(signals));
      return;
    }
    Signal signal = found.get();
    if (signal.direction() != rule.direction()) {
      problems.add(where + "gives the direction " + Names.write(signal.direction()));
    }
    if (example.certainty().filter(expected -> expected != signal.certainty()).isPresent()) {
      problems.add(where + "gives the certainty " + Names.write(signal.certainty()));
    }
    if (example
        .amounts()
        .filter(expected -> !expected.stream().sorted().toList().equals(signal.amounts()))
        .isPresent()) {
      problems.add(where + "gives the amounts " + signal.amounts());
    }
  }

  private static String where(Rule rule, Example example) {
    return "rule " + rule.id() + ": example '" + shortened(example.text()) + "' ";
  }

  private static void checkNearMiss(
      Extractor alone, Rule rule, String text, List<String> problems) {
    alone.extract(itemOf(text)).stream()
        .findFirst()
        .ifPresent(
            signal ->
                problems.add(
                    String.format(
                        "rule %s: near miss '%s' gives %s",
                        rule.id(), shortened(text), described(List.of(signal)))));
  }

  private static Item itemOf(String text) {
    return new Item(
        "example",
        ItemKind.NEWS,
        PUBLISHED_AT,
        "example",
        "-",
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }

  private static String described(List<Signal> signals) {
    return signals.isEmpty()
        ? "nothing"
        : signals.stream()
            .map(
                signal ->
                    signal.key()
                        + " "
                        + signal.type()
                        + " by "
                        + signal.evidence().cues().get(0).rule())
            .collect(Collectors.joining(", "));
  }
}
