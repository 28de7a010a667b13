package io.pactwatch.catalogue;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.catalogue.Example;
import io.pactwatch.core.catalogue.KeyForm;
import io.pactwatch.core.catalogue.LearnedType;
import io.pactwatch.core.catalogue.PartyRoles;
import io.pactwatch.core.catalogue.PhraseScore;
import io.pactwatch.core.catalogue.Reach;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the rules of a file, and what was learned, into those of a catalogue. */
final class RuleMapper {
  private final CatalogueFile file;
  private final Problems problems;

  RuleMapper(CatalogueFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The rules that are well formed. */
  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (CatalogueFile.RuleEntry entry : file.rules()) {
      problems.check("rule " + entry.id(), () -> rule(entry)).ifPresent(rules::add);
    }
    problems.requireDistinct("rule", rules.stream().map(Rule::id));
    return rules;
  }

  private Rule rule(CatalogueFile.RuleEntry entry) {
    if (!entry.id().matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")) {
      throw new IllegalArgumentException("the id must be of the form TYPE_SLUG in capitals");
    }
    if (!file.types().containsKey(entry.type())) {
      throw new IllegalArgumentException("type '" + entry.type() + "' is not in 'types'");
    }
    if (entry.learned() == !entry.patterns().isEmpty()) {
      throw new IllegalArgumentException("needs either 'patterns' or 'learned: true'");
    }
    PartyRoles roles =
        entry
            .parties()
            .map(this::roles)
            .orElse(new PartyRoles(List.of(), List.of(), KeyForm.PAIR, Reach.ITEM));
    return new Rule(
        entry.id(),
        new SignalType(entry.type()),
        Names.read(Direction.class, entry.direction()),
        entry.patterns(),
        entry.learned(),
        roles,
        entry.unless(),
        entry.weak(),
        entry.open(),
        entry.amounts().stream()
            .map(kind -> Names.read(AmountKind.class, kind))
            .collect(Collectors.toSet()),
        entry.examples().stream().map(RuleMapper::example).toList(),
        entry.nearMisses());
  }

  private PartyRoles roles(CatalogueFile.RolesEntry entry) {
    requireGroups(file, Stream.concat(entry.a().stream(), entry.b().stream()));
    return new PartyRoles(
        entry.a(),
        entry.b(),
        entry.form().map(form -> Names.read(KeyForm.class, form)).orElse(KeyForm.PAIR),
        entry.reach().map(reach -> Names.read(Reach.class, reach)).orElse(Reach.ITEM));
  }

  private static Example example(CatalogueFile.ExampleEntry entry) {
    return new Example(
        entry.text(),
        SignalKey.parse(entry.key()),
        entry.certainty().map(certainty -> Names.read(Certainty.class, certainty)),
        entry.amounts().map(written -> written.stream().map(RuleMapper::amount).toList()));
  }

  private static Amount amount(String written) {
    int space = written.indexOf(' ');
    if (space < 1) {
      throw new IllegalArgumentException(
          "amount '" + written + "' must be a number and a unit, as in '38000000000 USD'");
    }
    return new Amount(
        new BigDecimal(written.substring(0, space)),
        AmountUnit.valueOf(written.substring(space + 1)));
  }

  /** What was learned of the types. */
  List<LearnedType> learned() {
    List<LearnedType> learned = new ArrayList<>();
    file.learned()
        .forEach(
            (type, entry) ->
                problems
                    .check("learned " + type, () -> learned(type, entry))
                    .ifPresent(learned::add));
    return learned;
  }

  private LearnedType learned(String type, CatalogueFile.LearnedEntry entry) {
    if (!file.types().containsKey(type)) {
      throw new IllegalArgumentException("the type is not in 'types'");
    }
    Map<Direction, PhraseScore> directions = new LinkedHashMap<>();
    entry
        .directions()
        .forEach(
            (direction, score) ->
                directions.put(Names.read(Direction.class, direction), score(score)));
    return new LearnedType(new SignalType(type), score(entry.stated()), directions);
  }

  private static PhraseScore score(CatalogueFile.ScoreEntry entry) {
    return new PhraseScore(entry.base(), entry.phrases());
  }

  /**
   * Holds names of groups against those of the parties.
   *
   * @throws IllegalArgumentException if one of them is not among those
   */
  static void requireGroups(CatalogueFile file, Stream<String> named) {
    Set<String> groups = file.parties().keySet();
    named
        .filter(group -> !groups.contains(group))
        .findFirst()
        .ifPresent(
            group -> {
              throw new IllegalArgumentException(
                  "group '" + group + "' is none of the groups of parties");
            });
  }
}
