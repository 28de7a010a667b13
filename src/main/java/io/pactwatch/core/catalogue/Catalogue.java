package io.pactwatch.core.catalogue;

import io.pactwatch.core.model.CatalogueVersion;
import java.util.List;
import java.util.Map;

/**
 * All that pactwatch knows about one market. Another market is another catalogue and no line of
 * Java.
 *
 * @param version its name and the hash of its text
 * @param title what it is about, for people
 * @param parties who can be party to a signal
 * @param types what can change
 * @param words named lists of phrases that the rules' patterns refer to
 * @param inflections irregular forms of words, by their base form
 * @param glue words that a pattern may step over between two of its elements
 * @param context words that show that an item is about this market at all
 * @param rules how a change is said
 * @param learned what was learned of texts about how a change is said
 * @param cues how sure it is
 * @param outlets publishers that others cite
 * @param references phrases that stand for parties that were named before
 * @param boilerplate phrases with which paragraphs begin that are not part of the text
 * @param weights what types, certainties and sources are worth
 */
public record Catalogue(
    CatalogueVersion version,
    String title,
    List<Party> parties,
    List<TypeDefinition> types,
    Map<String, List<String>> words,
    Map<String, List<String>> inflections,
    List<String> glue,
    List<String> context,
    List<Rule> rules,
    List<LearnedType> learned,
    List<CueGroup> cues,
    List<Outlet> outlets,
    List<ReferenceGroup> references,
    List<String> boilerplate,
    Weights weights) {

  /** Keeps everything unchangeable. */
  public Catalogue {
    parties = List.copyOf(parties);
    types = List.copyOf(types);
    words = Map.copyOf(words);
    inflections = Map.copyOf(inflections);
    glue = List.copyOf(glue);
    context = List.copyOf(context);
    rules = List.copyOf(rules);
    learned = List.copyOf(learned);
    cues = List.copyOf(cues);
    outlets = List.copyOf(outlets);
    references = List.copyOf(references);
    boilerplate = List.copyOf(boilerplate);
  }

  /** The same, with these rules alone. */
  public Catalogue withRules(List<Rule> others) {
    return with(others, learned);
  }

  /** The same, but with this learned instead. */
  public Catalogue withLearned(List<LearnedType> others) {
    return with(rules, others);
  }

  private Catalogue with(List<Rule> otherRules, List<LearnedType> otherLearned) {
    return new Catalogue(
        version,
        title,
        parties,
        types,
        words,
        inflections,
        glue,
        context,
        otherRules,
        otherLearned,
        cues,
        outlets,
        references,
        boilerplate,
        weights);
  }
}
