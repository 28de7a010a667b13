package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Turns a phrase of a catalogue into the sequences of words that it stands for: words that end in
 * {@code ~} in each of their inflections.
 */
final class PhraseExpander {
  private static final int MAXIMUM_SEQUENCES = 512;

  private final Inflector inflector;

  /** Phrases are cut like texts, so that the two always fit. */
  private final Tokenizer tokenizer = new Tokenizer(new Vocabulary());

  PhraseExpander(Inflector inflector) {
    this.inflector = inflector;
  }

  /**
   * The sequences of folded words.
   *
   * @throws IllegalArgumentException if the phrase has no word, or stands for too many sequences
   */
  List<List<String>> expand(String phrase) {
    List<List<String>> sequences = List.of(List.of());
    for (String part : phrase.strip().split("\\s+", -1)) {
      sequences = product(sequences, expandPart(part));
      if (sequences.size() > MAXIMUM_SEQUENCES) {
        throw new IllegalArgumentException(
            "phrase '" + phrase + "' stands for more than " + MAXIMUM_SEQUENCES + " sequences");
      }
    }
    if (sequences.get(0).isEmpty()) {
      throw new IllegalArgumentException("phrase '" + phrase + "' has no word");
    }
    return sequences;
  }

  private Collection<List<String>> expandPart(String part) {
    boolean inflected = part.endsWith("~");
    List<String> words = cut(inflected ? part.substring(0, part.length() - 1) : part);
    if (!inflected || words.isEmpty()) {
      return List.of(words);
    }
    int last = words.size() - 1;
    Set<String> forms = inflector.formsOf(words.get(last));
    List<List<String>> all = new ArrayList<>();
    for (String form : forms) {
      List<String> sequence = new ArrayList<>(words.subList(0, last));
      sequence.addAll(cut(form));
      all.add(sequence);
    }
    return all;
  }

  private List<String> cut(String text) {
    Tokens tokens = tokenizer.tokenize(text);
    List<String> words = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      words.add(tokens.folded(token));
    }
    return words;
  }

  private static List<List<String>> product(
      List<List<String>> heads, Collection<List<String>> tails) {
    List<List<String>> all = new ArrayList<>();
    for (List<String> head : heads) {
      for (List<String> tail : tails) {
        List<String> joined = new ArrayList<>(head);
        joined.addAll(tail);
        all.add(joined);
      }
    }
    return all;
  }
}
