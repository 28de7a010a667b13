package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.text.Tokens;
import java.util.List;

/**
 * An item as it was read. Valid until its columns are read into again.
 *
 * @param texts title and body, whole
 * @param sentences of both, in order, without boilerplate
 */
public record ItemReading(List<Tokens> texts, List<SentenceReading> sentences) {
  /** Keeps the lists unchangeable. */
  public ItemReading {
    texts = List.copyOf(texts);
    sentences = List.copyOf(sentences);
  }
}
