package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.CueGroup;
import io.pactwatch.core.catalogue.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words in which the copy of a catalogue's rules speaks of another subject: it shares the
 * function words and a quarter of the others, and has a prefix before the rest. A word and its
 * inflections stay together, so that the copy's examples are examples of it.
 */
public final class OwnWords {
  private static final Pattern LIST_SLOT_OR_WORD =
      Pattern.compile("<([^<>]+)>|\\$\\w+|(?<![A-Za-z])[a-z]{3,}");

  private static final Pattern INFLECTED = Pattern.compile("([a-z]+)~");

  private final String prefix;
  private final int copy;
  private final Set<String> glue;
  private final Map<String, String> bases = new HashMap<>();

  public OwnWords(Catalogue catalogue, String prefix, int copy) {
    this.prefix = prefix;
    this.copy = copy;
    glue = Set.copyOf(catalogue.glue());
    Inflector inflector = new Inflector(catalogue.inflections());
    Stream.of(
            new TreeMap<>(catalogue.words()).values().stream().flatMap(List::stream),
            catalogue.rules().stream().map(Rule::patterns).flatMap(List::stream),
            catalogue.cues().stream().map(CueGroup::phrases).flatMap(List::stream))
        .flatMap(phrases -> phrases)
        .flatMap(phrase -> INFLECTED.matcher(phrase).results())
        .map(found -> found.group(1))
        .forEach(base -> inflector.formsOf(base).forEach(form -> bases.putIfAbsent(form, base)));
  }

  /** Phrases, patterns or texts, each with the words of the copy. */
  public List<String> inEach(List<String> texts) {
    return texts.stream().map(this::in).toList();
  }

  /** A phrase, a pattern or a text with the words of the copy. */
  public String in(String text) {
    return LIST_SLOT_OR_WORD
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(replacement(found)));
  }

  private String replacement(MatchResult found) {
    if (found.group(1) != null) {
      return "<" + found.group(1) + "-" + copy + ">";
    }
    return found.group().startsWith("$") ? found.group() : of(found.group());
  }

  /** A word of the copy. */
  public String of(String word) {
    String base = bases.getOrDefault(word, word);
    boolean shared =
        CommonWords.areAll(List.of(word)) || glue.contains(word) || isOneOfFour(base.hashCode());
    return shared ? word : prefix + word;
  }

  private boolean isOneOfFour(int hash) {
    return ((hash * 31 + copy) * 0x9E3779B9) >>> 30 == 0;
  }
}
