package io.pactwatch.demo;

import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.serde.ItemReader;
import io.pactwatch.serde.JsonLine;
import io.pactwatch.serde.JsonLinesReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The items that come with the program: the partnerships of 2019 to 2026 in several publishers'
 * voices, with copies, rumours, denials and much that is no news. In order of event time.
 */
public final class BundledTimeline {
  private static final String RESOURCE = "/timeline/items.jsonl";

  private BundledTimeline() {}

  /** An item of the timeline, as read and as it is published. */
  public static final class Entry {
    private final Item item;
    private final byte[] record;

    Entry(Item item, byte[] record) {
      this.item = item;
      this.record = record;
    }

    public Item item() {
      return item;
    }

    /** The value of the record. */
    public byte[] record() {
      return record.clone();
    }
  }

  /** All items. */
  public static List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    ItemReader reader = ItemReader.withDefaults();
    try (JsonLinesReader lines = open()) {
      Optional<JsonLine> line = lines.next();
      while (line.isPresent()) {
        entries.add(entry(reader, line.get()));
        line = lines.next();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(entries);
  }

  private static JsonLinesReader open() {
    InputStream stream = BundledTimeline.class.getResourceAsStream(RESOURCE);
    if (stream == null) {
      throw new IllegalStateException("the program was built without " + RESOURCE);
    }
    return new JsonLinesReader(stream, ItemReader.DEFAULT_MAX_BYTES);
  }

  private static Entry entry(ItemReader reader, JsonLine line) {
    Admission admission = reader.readOfAnyKind(line.bytes(), ItemKind.NEWS, Instant.MAX);
    if (admission instanceof Admission.Admitted admitted) {
      return new Entry(admitted.item(), line.bytes());
    }
    throw new IllegalStateException(
        RESOURCE + ", line " + line.number() + " is no item: " + admission);
  }
}
