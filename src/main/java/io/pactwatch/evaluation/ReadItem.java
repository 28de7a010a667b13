package io.pactwatch.evaluation;

import io.pactwatch.core.model.Signal;
import java.util.List;

/**
 * An item, read by the extractor.
 *
 * @param item its id
 * @param signals what was found
 */
public record ReadItem(String item, List<Signal> signals) {
  /** Keeps the list unchangeable. */
  public ReadItem {
    signals = List.copyOf(signals);
  }
}
