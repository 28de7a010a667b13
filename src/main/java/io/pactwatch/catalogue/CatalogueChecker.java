package io.pactwatch.catalogue;

import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.Example;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.extract.Extractor;
import io.pactwatch.core.extract.InvalidRulesException;
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
      if (rule.examples().isEmpty() || rule.nearMisses().isEmpty()) {
        problems.add("rule " + rule.id() + ": needs at least one example and one near miss");
      }
      rule.examples().forEach(example -> checkExample(extractor, rule, example, problems));
      rule.nearMisses().forEach(miss -> checkNearMiss(extractor, rule, miss, problems));
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

  private static void checkExample(
      Extractor extractor, Rule rule, Example example, List<String> problems) {
    List<Signal> signals = extractor.extract(itemOf(example.text()));
    Optional<Signal> found =
        signals.stream()
            .filter(signal -> signal.key().equals(example.key()))
            .filter(signal -> isBy(signal, rule))
            .findFirst();
    String where = "rule " + rule.id() + ": example '" + shortened(example.text()) + "' ";
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

  private static void checkNearMiss(
      Extractor extractor, Rule rule, String text, List<String> problems) {
    extractor.extract(itemOf(text)).stream()
        .filter(signal -> isBy(signal, rule))
        .findFirst()
        .ifPresent(
            signal ->
                problems.add(
                    String.format(
                        "rule %s: near miss '%s' gives %s",
                        rule.id(), shortened(text), described(List.of(signal)))));
  }

  private static boolean isBy(Signal signal, Rule rule) {
    return signal.evidence().cues().stream().anyMatch(cue -> cue.rule().equals(rule.id()));
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
