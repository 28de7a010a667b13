package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.model.TextField;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an item is read into: columns as long as its texts, for one item at a time, kept from item
 * to item.
 */
public final class ItemColumns {
  private final List<Tokens> texts =
      Stream.of(TextField.values()).map(field -> new Tokens()).toList();

  private final PhraseFinder phrases = new PhraseFinder();

  /** Takes the tokens of each field, in their order. */
  List<Tokens> texts() {
    return texts;
  }

  /** Finds phrases in the sentences. */
  PhraseFinder phrases() {
    return phrases;
  }
}
