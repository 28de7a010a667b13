package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.Alias;
import io.pactwatch.core.catalogue.AliasKind;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.Example;
import io.pactwatch.core.catalogue.LearnedType;
import io.pactwatch.core.catalogue.Party;
import io.pactwatch.core.catalogue.PhraseScore;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.catalogue.TypeDefinition;
import io.pactwatch.core.extract.grammar.OwnWords;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.SignalType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The bundled catalogue grown to 2,000 parties and 200 types. Its types come in copies with the
 * same kinds of rules, each copy with {@link OwnWords} of its own, also in its examples.
 */
final class LargeCatalogue {
  private static final int PARTIES = 2_000;
  private static final int TYPES = 200;
  private static final List<String> SYLLABLES =
      List.of("vel", "mor", "tan", "quo", "rix", "sel", "dor", "pal", "nim", "gav", "hul", "zet");

  private final Catalogue bundled;
  private final List<TypeDefinition> types;
  private final List<Rule> rules;
  private final List<LearnedType> learned;
  private final Map<String, List<String>> words;
  private final Map<String, List<String>> inflections;

  private LargeCatalogue(Catalogue bundled) {
    this.bundled = bundled;
    types = new ArrayList<>(bundled.types());
    rules = new ArrayList<>(bundled.rules());
    learned = new ArrayList<>(bundled.learned());
    words = new LinkedHashMap<>(bundled.words());
    inflections = new LinkedHashMap<>(bundled.inflections());
  }

  /** Grows a catalogue; the same one always in the same way. */
  static Catalogue of(Catalogue bundled) {
    return new LargeCatalogue(bundled).grown();
  }

  private Catalogue grown() {
    for (int copy = 1; types.size() < TYPES; copy++) {
      addCopy(copy, new OwnWords(bundled, SYLLABLES.get(copy % SYLLABLES.size()), copy));
    }
    return new Catalogue(
        bundled.version(),
        bundled.title(),
        parties(),
        types,
        words,
        inflections,
        bundled.glue(),
        bundled.context(),
        rules,
        learned,
        bundled.cues(),
        bundled.outlets(),
        bundled.references(),
        bundled.boilerplate(),
        bundled.weights());
  }

  private void addCopy(int copy, OwnWords own) {
    for (TypeDefinition type : bundled.types()) {
      if (types.size() < TYPES) {
        SignalType id = new SignalType(type.id().value() + "-" + copy);
        types.add(new TypeDefinition(id, type.title() + " " + copy, type.description()));
        bundled.rules().stream()
            .filter(rule -> rule.type().equals(type.id()))
            .forEach(rule -> rules.add(copyOf(rule, id, copy, own)));
        bundled.learned().stream()
            .filter(known -> known.type().equals(type.id()))
            .forEach(known -> learned.add(copyOf(known, id, own)));
      }
    }
    bundled.words().forEach((name, phrases) -> words.put(name + "-" + copy, own.inEach(phrases)));
    new TreeMap<>(bundled.inflections())
        .forEach((word, forms) -> inflections.put(own.of(word), own.inEach(forms)));
  }

  private static Rule copyOf(Rule rule, SignalType type, int copy, OwnWords own) {
    return new Rule(
        rule.id() + "_" + copy,
        type,
        rule.direction(),
        own.inEach(rule.patterns()),
        rule.learned(),
        rule.parties(),
        own.inEach(rule.unless()),
        rule.weak(),
        rule.open(),
        rule.amounts(),
        rule.examples().stream()
            .map(e -> new Example(own.in(e.text()), e.key(), e.certainty(), e.amounts()))
            .toList(),
        own.inEach(rule.nearMisses()));
  }

  private static LearnedType copyOf(LearnedType known, SignalType type, OwnWords own) {
    Map<Direction, PhraseScore> directions = new EnumMap<>(Direction.class);
    known.directions().forEach((direction, score) -> directions.put(direction, copyOf(score, own)));
    return new LearnedType(type, copyOf(known.stated(), own), directions);
  }

  private static PhraseScore copyOf(PhraseScore score, OwnWords own) {
    Map<String, Integer> phrases = new HashMap<>();
    new TreeMap<>(score.phrases()).forEach((phrase, worth) -> phrases.put(own.in(phrase), worth));
    return new PhraseScore(score.base(), phrases);
  }

  private List<Party> parties() {
    List<String> groups = bundled.parties().stream().map(Party::group).distinct().toList();
    List<Party> parties = new ArrayList<>(bundled.parties());
    for (int number = 0; parties.size() < PARTIES; number++) {
      String name = capitalised(syllables(number));
      parties.add(
          new Party(
              new PartyId("generated-" + number),
              name,
              groups.get(number % groups.size()),
              List.of(
                  alias(name, AliasKind.NAME),
                  alias(name + " Holdings", AliasKind.NAME),
                  alias(name + " Cloud", AliasKind.PRODUCT),
                  alias(capitalised(syllables(number * 7 + 3)) + " " + name, AliasKind.PERSON)),
              OptionalLong.empty()));
    }
    return parties;
  }

  private static Alias alias(String text, AliasKind kind) {
    return new Alias(text, kind, false, List.of(), List.of());
  }

  private static String syllables(int number) {
    return Integer.toString(number + SYLLABLES.size() * SYLLABLES.size(), SYLLABLES.size())
        .chars()
        .mapToObj(digit -> SYLLABLES.get(Character.digit(digit, SYLLABLES.size())))
        .collect(Collectors.joining());
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
