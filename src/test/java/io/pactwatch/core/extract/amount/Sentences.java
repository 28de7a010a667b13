package io.pactwatch.core.extract.amount;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.SentenceSplitter;
import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.extract.text.Vocabulary;
import io.pactwatch.core.model.TextField;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences, and their amounts as text, for the tests of this package. */
final class Sentences {
  private Sentences() {}

  static List<Sentence> of(String text) {
    return SentenceSplitter.split(TextField.BODY, new Tokenizer(new Vocabulary()).tokenize(text));
  }

  static Sentence only(String text) {
    return of(text).get(0);
  }

  static List<AmountMention> mentions(String text) {
    return SentenceAmounts.first(only(text)).inOrder();
  }

  static String amounts(List<AmountMention> mentions) {
    return mentions.stream()
        .map(mention -> mention.amount().toString())
        .collect(Collectors.joining(", "));
  }
}
