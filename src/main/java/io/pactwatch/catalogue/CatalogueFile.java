package io.pactwatch.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The YAML of a catalogue, field by field, before anything is checked but its shape. */
record CatalogueFile(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String title,
    @JsonProperty(required = true) Map<String, List<PartyEntry>> parties,
    @JsonProperty(required = true) Map<String, TypeEntry> types,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, List<String>> words,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, List<String>> inflections,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> glue,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> context,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<CueEntry> cues,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, List<String>> outlets,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<ReferenceEntry> references,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> boilerplate,
    @JsonProperty(value = "certainty-weights", required = true)
        Map<String, Integer> certaintyWeights,
    @JsonProperty(required = true) CredibilityEntry credibility,
    @JsonProperty(required = true) List<RuleEntry> rules,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, LearnedEntry> learned) {

  record PartyEntry(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String name,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<AliasEntry> names,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<AliasEntry> products,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<AliasEntry> people,
      OptionalLong cik) {}

  record AliasEntry(
      @JsonProperty(required = true) String text,
      boolean weak,
      @JsonProperty("not-before") @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> notBefore,
      @JsonProperty("not-after") @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> notAfter) {

    /** A name alone stands for a name without conditions. */
    @JsonCreator
    static AliasEntry of(String text) {
      return new AliasEntry(text, false, List.of(), List.of());
    }

    @JsonCreator
    AliasEntry {}
  }

  record TypeEntry(
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) int weight,
      @JsonProperty(required = true) String description) {}

  record ReferenceEntry(
      @JsonProperty(required = true) String kind,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> groups,
      @JsonProperty(required = true) List<String> phrases) {}

  record CueEntry(
      @JsonProperty(required = true) String effect,
      @JsonProperty(required = true) String scope,
      int reach,
      @JsonProperty(required = true) List<String> phrases) {}

  record CredibilityEntry(
      @JsonProperty(required = true) int other,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Integer> sources) {}

  record RuleEntry(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String type,
      @JsonProperty(required = true) String direction,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> patterns,
      boolean learned,
      Optional<RolesEntry> parties,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> unless,
      boolean weak,
      boolean open,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> amounts,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<ExampleEntry> examples,
      @JsonProperty("near-misses") @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> nearMisses) {}

  record LearnedEntry(
      @JsonProperty(required = true) ScoreEntry stated,
      @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, ScoreEntry> directions) {}

  record ScoreEntry(
      @JsonProperty(required = true) int base,
      @JsonProperty(required = true) Map<String, Integer> phrases) {}

  record RolesEntry(
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> a,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> b,
      Optional<String> form,
      Optional<String> reach) {}

  record ExampleEntry(
      @JsonProperty(required = true) String text,
      @JsonProperty(required = true) String key,
      Optional<String> certainty,
      Optional<List<String>> amounts) {}
}
