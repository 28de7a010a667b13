package io.pactwatch.core.extract.certainty;

import io.pactwatch.core.catalogue.Outlet;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.model.TextField;
import java.util.List;
import java.util.Optional;

/**
 * Finds the outlet that an item names as the origin of a statement: in the same sentence, else in
 * the title or the lead, which speak for the whole item.
 */
public final class AttributionReader {
  /** So many sentences of the body are the lead. */
  private static final int LEAD_SENTENCES = 3;

  private final List<SentenceReading> readings;

  /** Looked for when a statement first asks: few items have one. */
  private Optional<String> ofItem = Optional.empty();

  private boolean itemIsRead;

  public AttributionReader(List<SentenceReading> readings) {
    this.readings = readings;
  }

  private Optional<String> ofItem() {
    if (!itemIsRead) {
      ofItem = readItem();
      itemIsRead = true;
    }
    return ofItem;
  }

  private Optional<String> readItem() {
    for (SentenceReading reading : readings) {
      if (isTitleOrLead(reading) && !reading.citations().isEmpty()) {
        return Optional.of(reading.citations().get(0).id());
      }
    }
    return Optional.empty();
  }

  private static boolean isTitleOrLead(SentenceReading reading) {
    return reading.sentence().field() == TextField.TITLE
        || reading.sentence().index() < LEAD_SENTENCES;
  }

  /** The origin of what the sentence states. */
  public Optional<String> of(SentenceReading reading) {
    List<Outlet> here = reading.citations();
    return here.isEmpty() ? ofItem() : Optional.of(here.get(0).id());
  }
}
