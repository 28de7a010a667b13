package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.Alias;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.CueGroup;
import io.pactwatch.core.catalogue.Outlet;
import io.pactwatch.core.catalogue.Party;
import io.pactwatch.core.catalogue.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes {@link ExtractionTables} of a catalogue. */
final class TableCompiler {
  private final Catalogue catalogue;
  private final Vocabulary vocabulary = new Vocabulary();
  private final PhraseTrie.Builder trie = new PhraseTrie.Builder();
  private final List<Payload> payloads = new ArrayList<>();
  private final Map<String, Integer> termIds = new LinkedHashMap<>();
  private final PhraseExpander expander;
  private final List<String> problems = new ArrayList<>();

  private TableCompiler(Catalogue catalogue) {
    this.catalogue = catalogue;
    expander = new PhraseExpander(new Inflector(catalogue.inflections()));
  }

  /**
   * Compiles.
   *
   * @throws InvalidRulesException if a pattern or phrase cannot be read, with all problems at once
   */
  static ExtractionTables compile(Catalogue catalogue) {
    return new TableCompiler(catalogue).compile();
  }

  private ExtractionTables compile() {
    catalogue.parties().forEach(this::addParty);
    catalogue.outlets().forEach(this::addOutlet);
    catalogue.cues().forEach(this::addCues);
    addPhrases("context", catalogue.context(), new Payload.Context());
    addPhrases("boilerplate", catalogue.boilerplate(), new Payload.Boilerplate());
    List<CompiledRule> rules = compileRules();
    Set<Integer> glue = wordIds(catalogue.glue());
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    return new ExtractionTables(
        catalogue.version(),
        vocabulary,
        trie.build(vocabulary.size()),
        List.copyOf(payloads),
        byAnchor(rules),
        glue,
        catalogue.parties().stream().collect(Collectors.toMap(Party::id, Party::group)));
  }

  private void addParty(Party party) {
    for (Alias alias : party.aliases()) {
      boolean caseMatters = alias.text().chars().anyMatch(Character::isUpperCase);
      CompiledAlias compiled =
          new CompiledAlias(
              party, alias, caseMatters, wordIds(alias.notBefore()), wordIds(alias.notAfter()));
      addPhrase("party " + party.id(), alias.text(), new Payload.Name(compiled));
    }
  }

  private void addOutlet(Outlet outlet) {
    addPhrases("outlet " + outlet.id(), outlet.names(), new Payload.Citation(outlet));
  }

  private void addCues(CueGroup group) {
    addPhrases("cues", group.phrases(), new Payload.Hedge(group));
  }

  private void addPhrases(String owner, List<String> phrases, Payload payload) {
    phrases.forEach(phrase -> addPhrase(owner, phrase, payload));
  }

  private void addPhrase(String owner, String phrase, Payload payload) {
    try {
      int index = payloads.size();
      payloads.add(payload);
      for (List<String> words : expander.expand(phrase)) {
        trie.add(words.stream().mapToInt(vocabulary::intern).toArray(), index);
      }
    } catch (IllegalArgumentException invalid) {
      problems.add(owner + ": " + invalid.getMessage());
    }
  }

  private List<CompiledRule> compileRules() {
    List<CompiledRule> compiled = new ArrayList<>();
    for (Rule rule : catalogue.rules()) {
      int order = compiled.size();
      for (String pattern : rule.patterns()) {
        try {
          PatternParser.parse(pattern, this::termOfWord, this::termOfList)
              .forEach(elements -> compiled.add(new CompiledRule(rule, order, elements)));
        } catch (IllegalArgumentException invalid) {
          problems.add("rule " + rule.id() + ": " + invalid.getMessage());
        }
      }
    }
    return compiled;
  }

  private int termOfWord(String word) {
    return term(word, List.of(word));
  }

  private int termOfList(String name) {
    List<String> phrases = catalogue.words().get(name);
    if (phrases == null) {
      throw new IllegalArgumentException("refers to a list <" + name + "> that is not in 'words'");
    }
    return term("<" + name + ">", phrases);
  }

  private int term(String name, List<String> phrases) {
    Integer known = termIds.get(name);
    if (known != null) {
      return known;
    }
    int id = termIds.size();
    termIds.put(name, id);
    addPhrases("words " + name, phrases, new Payload.Term(id));
    return id;
  }

  /** Each rule under its rarest term: the one that the fewest sequences share. */
  private List<List<CompiledRule>> byAnchor(List<CompiledRule> rules) {
    Map<Integer, Integer> uses = new HashMap<>();
    rules.forEach(rule -> rule.terms().forEach(term -> uses.merge(term, 1, Integer::sum)));
    List<List<CompiledRule>> byTerm =
        IntStream.range(0, termIds.size())
            .<List<CompiledRule>>mapToObj(term -> new ArrayList<>())
            .toList();
    for (CompiledRule rule : rules) {
      int anchor =
          rule.terms().stream()
              .min(Comparator.<Integer>comparingInt(uses::get).thenComparing(term -> term))
              .orElseThrow();
      byTerm.get(anchor).add(rule);
    }
    return byTerm.stream().map(List::copyOf).toList();
  }

  private Set<Integer> wordIds(List<String> words) {
    Set<Integer> ids = new HashSet<>();
    words.forEach(word -> ids.add(vocabulary.intern(Tokenizer.fold(word))));
    return Set.copyOf(ids);
  }
}
