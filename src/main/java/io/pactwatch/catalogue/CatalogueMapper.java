package io.pactwatch.catalogue;

import io.pactwatch.core.catalogue.Alias;
import io.pactwatch.core.catalogue.AliasKind;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.CueEffect;
import io.pactwatch.core.catalogue.CueGroup;
import io.pactwatch.core.catalogue.CueScope;
import io.pactwatch.core.catalogue.Outlet;
import io.pactwatch.core.catalogue.Party;
import io.pactwatch.core.catalogue.ReferenceGroup;
import io.pactwatch.core.catalogue.ReferenceKind;
import io.pactwatch.core.catalogue.TypeDefinition;
import io.pactwatch.core.catalogue.Weights;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.SignalType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    RuleMapper rules = new RuleMapper(file, problems);
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
            rules.rules(),
            rules.learned(),
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
    problems.requireDistinct(
        "cik",
        parties.stream()
            .filter(party -> party.cik().isPresent())
            .map(party -> Long.toString(party.cik().getAsLong())));
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
    return new Party(new PartyId(entry.id()), entry.name(), group, aliases, entry.cik());
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
    RuleMapper.requireGroups(file, entry.groups().stream());
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
