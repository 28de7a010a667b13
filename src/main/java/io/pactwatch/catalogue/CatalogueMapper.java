package io.pactwatch.catalogue;

import io.pactwatch.core.catalogue.Alias;
import io.pactwatch.core.catalogue.AliasKind;
import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.CueEffect;
import io.pactwatch.core.catalogue.CueGroup;
import io.pactwatch.core.catalogue.CueScope;
import io.pactwatch.core.catalogue.Example;
import io.pactwatch.core.catalogue.KeyForm;
import io.pactwatch.core.catalogue.LearnedType;
import io.pactwatch.core.catalogue.Outlet;
import io.pactwatch.core.catalogue.Party;
import io.pactwatch.core.catalogue.PartyRoles;
import io.pactwatch.core.catalogue.PhraseScore;
import io.pactwatch.core.catalogue.Reach;
import io.pactwatch.core.catalogue.ReferenceGroup;
import io.pactwatch.core.catalogue.ReferenceKind;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.catalogue.TypeDefinition;
import io.pactwatch.core.catalogue.Weights;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the fields of a file into a catalogue and collects all that is wrong on the way. */
final class CatalogueMapper {
  private final CatalogueFile file;
  private final CatalogueVersion version;
  private final Problems problems = new Problems();

  CatalogueMapper(CatalogueFile file, CatalogueVersion version) {
    this.file = file;
    this.version = version;
  }

  /**
   * The catalogue.
   *
   * @throws CatalogueException with all problems at once
   */
  Catalogue map() {
    problems.require(!file.parties().isEmpty(), "parties", "there are none");
    problems.require(!file.types().isEmpty(), "types", "there are none");
    problems.require(!file.rules().isEmpty(), "rules", "there are none");
    Catalogue catalogue =
        new Catalogue(
            version,
            file.title(),
            parties(),
            types(),
            file.words(),
            file.inflections(),
            file.glue(),
            file.context(),
            rules(),
            learned(),
            cues(),
            outlets(),
            references(),
            file.boilerplate(),
            weights());
    problems.throwIfAny();
    return catalogue;
  }

  private List<Party> parties() {
    List<Party> parties = new ArrayList<>();
    file.parties()
        .forEach(
            (group, entries) ->
                entries.forEach(
                    entry ->
                        problems
                            .check("party " + entry.id(), () -> party(group, entry))
                            .ifPresent(parties::add)));
    problems.requireDistinct("party", parties.stream().map(party -> party.id().value()));
    return parties;
  }

  private static Party party(String group, CatalogueFile.PartyEntry entry) {
    List<Alias> aliases = new ArrayList<>();
    boolean nameIsListed =
        entry.names().stream().anyMatch(alias -> alias.text().equals(entry.name()));
    if (!nameIsListed) {
      aliases.add(new Alias(entry.name(), AliasKind.NAME, false, List.of(), List.of()));
    }
    entry.names().forEach(alias -> aliases.add(alias(alias, AliasKind.NAME)));
    entry.products().forEach(alias -> aliases.add(alias(alias, AliasKind.PRODUCT)));
    entry.people().forEach(alias -> aliases.add(alias(alias, AliasKind.PERSON)));
    return new Party(new PartyId(entry.id()), entry.name(), group, aliases);
  }

  private static Alias alias(CatalogueFile.AliasEntry entry, AliasKind kind) {
    return new Alias(entry.text(), kind, entry.weak(), entry.notBefore(), entry.notAfter());
  }

  private List<TypeDefinition> types() {
    List<TypeDefinition> types = new ArrayList<>();
    file.types()
        .forEach(
            (id, entry) ->
                problems
                    .check(
                        "type " + id,
                        () ->
                            new TypeDefinition(
                                new SignalType(id), entry.title(), entry.description()))
                    .ifPresent(types::add));
    return types;
  }

  private List<Rule> rules() {
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
        entry.examples().stream().map(CatalogueMapper::example).toList(),
        entry.nearMisses());
  }

  private List<LearnedType> learned() {
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

  private PartyRoles roles(CatalogueFile.RolesEntry entry) {
    requireGroups(Stream.concat(entry.a().stream(), entry.b().stream()));
    return new PartyRoles(
        entry.a(),
        entry.b(),
        entry.form().map(form -> Names.read(KeyForm.class, form)).orElse(KeyForm.PAIR),
        entry.reach().map(reach -> Names.read(Reach.class, reach)).orElse(Reach.ITEM));
  }

  private void requireGroups(Stream<String> named) {
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

  private static Example example(CatalogueFile.ExampleEntry entry) {
    return new Example(
        entry.text(),
        SignalKey.parse(entry.key()),
        entry.certainty().map(certainty -> Names.read(Certainty.class, certainty)),
        entry.amounts().map(written -> written.stream().map(CatalogueMapper::amount).toList()));
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

  private List<CueGroup> cues() {
    List<CueGroup> cues = new ArrayList<>();
    for (CatalogueFile.CueEntry entry : file.cues()) {
      problems
          .check(
              "cues " + entry.effect() + " " + entry.scope(),
              () ->
                  new CueGroup(
                      Names.read(CueEffect.class, entry.effect()),
                      Names.read(CueScope.class, entry.scope()),
                      entry.reach(),
                      entry.phrases()))
          .ifPresent(cues::add);
    }
    return cues;
  }

  private List<ReferenceGroup> references() {
    List<ReferenceGroup> references = new ArrayList<>();
    for (CatalogueFile.ReferenceEntry entry : file.references()) {
      problems
          .check("references " + entry.kind(), () -> reference(entry))
          .ifPresent(references::add);
    }
    return references;
  }

  private ReferenceGroup reference(CatalogueFile.ReferenceEntry entry) {
    requireGroups(entry.groups().stream());
    return new ReferenceGroup(
        Names.read(ReferenceKind.class, entry.kind()), entry.groups(), entry.phrases());
  }

  private List<Outlet> outlets() {
    return file.outlets().entrySet().stream()
        .map(entry -> new Outlet(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Weights weights() {
    Map<SignalType, Integer> types = new LinkedHashMap<>();
    file.types()
        .forEach(
            (id, entry) ->
                problems
                    .check("type " + id, () -> new SignalType(id))
                    .ifPresent(type -> types.put(type, percent("type " + id, entry.weight()))));
    Map<Certainty, Integer> certainties = new LinkedHashMap<>();
    file.certaintyWeights()
        .forEach(
            (name, weight) ->
                problems
                    .check("certainty-weights", () -> Names.read(Certainty.class, name))
                    .ifPresent(
                        certainty ->
                            certainties.put(certainty, percent("certainty-weights", weight))));
    for (Certainty certainty : Certainty.values()) {
      problems.require(
          certainties.containsKey(certainty),
          "certainty-weights",
          "'" + Names.write(certainty) + "' is missing");
    }
    file.credibility().sources().forEach((source, weight) -> percent("source " + source, weight));
    return new Weights(
        types,
        certainties,
        file.credibility().sources(),
        percent("credibility", file.credibility().other()));
  }

  private int percent(String where, int value) {
    Optional<String> problem =
        value < 0 || value > 100
            ? Optional.of(value + " is not within 0 to 100")
            : Optional.empty();
    problem.ifPresent(text -> problems.add(where, text));
    return value;
  }
}
