package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.catalogue.Alias;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.CueGroup;
import io.pactwatch.core.catalogue.Outlet;
import io.pactwatch.core.catalogue.Party;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.extract.text.Vocabulary;
import io.pactwatch.core.model.SignalType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes {@link ExtractionTables} of a catalogue. */
public final class TableCompiler implements PatternParser.Terms {
  private final Catalogue catalogue;
  private final Vocabulary vocabulary = new Vocabulary();
  private final PhraseTrie.Builder names = new PhraseTrie.Builder();
  private final PhraseTrie.Builder cues = new PhraseTrie.Builder();
  private final PhraseTrie.Builder terms = new PhraseTrie.Builder();
  private final List<Payload> payloads = new ArrayList<>();
  private final Map<String, Integer> termIds = new LinkedHashMap<>();
  private final Map<SignalType, Integer> typeNumbers = new HashMap<>();
  private final BitSet commonTerms = new BitSet();
  private final Inflector inflector;
  private final PhraseExpander expander;
  private final List<String> problems = new ArrayList<>();

  private TableCompiler(Catalogue catalogue) {
    this.catalogue = catalogue;
    inflector = new Inflector(catalogue.inflections());
    expander = new PhraseExpander(inflector);
  }

  /**
   * Compiles.
   *
   * @throws InvalidRulesException if a pattern or phrase cannot be read, with all problems at once
   */
  public static ExtractionTables compile(Catalogue catalogue) {
    return new TableCompiler(catalogue).compile();
  }

  private ExtractionTables compile() {
    // What is asked for in every sentence comes first: what is known of such words then stands
    // together, and stays in near memory. Then the names: the words that begin one are a short
    // table.
    CommonWords.inOrder().forEach(vocabulary::intern);
    catalogue.parties().forEach(this::addParty);
    catalogue
        .references()
        .forEach(group -> addPhrases("references", group.phrases(), new Payload.Reference(group)));
    addPhrases("context", catalogue.context(), new Payload.Context());
    addPhrases("boilerplate", catalogue.boilerplate(), new Payload.Boilerplate());
    catalogue.outlets().forEach(this::addOutlet);
    catalogue.cues().forEach(this::addCues);
    List<CompiledRule> rules = compileRules();
    WordSet glue = words(catalogue.glue());
    LearnedCompiler learned = new LearnedCompiler(catalogue, typeNumbers, vocabulary, inflector);
    problems.addAll(learned.problems());
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    PhraseTrie termTrie = terms.build();
    RuleIndex index = new RuleIndex(rules, commonTerms());
    return new ExtractionTables(
        catalogue.version(),
        vocabulary,
        names.build(),
        cues.build(),
        termTrie,
        List.copyOf(payloads),
        index,
        new CommonPhrases(termTrie, vocabulary, index),
        new LearnedTables(learned),
        glue,
        catalogue.parties().stream().collect(Collectors.toMap(Party::id, Party::group)));
  }

  private void addParty(Party party) {
    for (Alias alias : party.aliases()) {
      boolean caseMatters = alias.text().chars().anyMatch(Character::isUpperCase);
      CompiledAlias compiled =
          new CompiledAlias(
              party, alias, caseMatters, words(alias.notBefore()), words(alias.notAfter()));
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
    int index = payloads.size();
    payloads.add(payload);
    for (List<String> words : expanded(owner, phrase)) {
      add(trieOf(payload), words, index);
    }
  }

  private void addTermPhrase(String owner, String phrase, int term) {
    for (List<String> words : expanded(owner, phrase)) {
      add(terms, words, term);
      if (CommonWords.areAll(words)) {
        commonTerms.set(term);
      }
    }
  }

  private PhraseTrie.Builder trieOf(Payload payload) {
    boolean isCue = payload instanceof Payload.Hedge || payload instanceof Payload.Citation;
    return isCue ? cues : names;
  }

  private void add(PhraseTrie.Builder trie, List<String> words, int payload) {
    trie.add(words.stream().mapToInt(vocabulary::intern).toArray(), payload);
  }

  private List<List<String>> expanded(String owner, String phrase) {
    try {
      return expander.expand(phrase);
    } catch (IllegalArgumentException invalid) {
      problems.add(owner + ": " + invalid.getMessage());
      return List.of();
    }
  }

  private List<CompiledRule> compileRules() {
    List<CompiledRule> compiled = new ArrayList<>();
    for (Rule rule : catalogue.rules()) {
      int order = compiled.size();
      typeNumbers.putIfAbsent(rule.type(), typeNumbers.size());
      int type = typeNumbers.get(rule.type());
      int unless =
          rule.unless().isEmpty()
              ? CompiledRule.NO_TERM
              : term("unless of " + rule.id(), rule.unless());
      for (String pattern : rule.patterns()) {
        try {
          PatternParser.parse(pattern, this)
              .forEach(
                  elements -> compiled.add(new CompiledRule(rule, type, order, elements, unless)));
        } catch (IllegalArgumentException invalid) {
          problems.add("rule " + rule.id() + ": " + invalid.getMessage());
        }
      }
    }
    return compiled;
  }

  @Override
  public int ofWord(String word) {
    return term(word, List.of(word));
  }

  @Override
  public int ofPhrases(List<String> phrases) {
    return term("(" + String.join("|", phrases) + ")", phrases);
  }

  @Override
  public int ofList(String name) {
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
    phrases.forEach(phrase -> addTermPhrase("words " + name, phrase, id));
    return id;
  }

  private boolean[] commonTerms() {
    boolean[] common = new boolean[termIds.size()];
    commonTerms.stream().forEach(term -> common[term] = true);
    return common;
  }

  private WordSet words(List<String> words) {
    Set<Integer> ids = new HashSet<>();
    words.forEach(word -> ids.add(vocabulary.intern(Tokenizer.fold(word))));
    return new WordSet(ids);
  }
}
