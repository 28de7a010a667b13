package io.pactwatch.stream;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.admit.WebAddress;
import io.pactwatch.core.dedupe.ItemIdentity;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.Signal;
import io.pactwatch.serde.ItemReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes what is asked when it is asked. Safe for many threads. */
final class DirectWork implements ItemWork {
  private final ItemReader reader;
  private final CatalogueBook book;

  DirectWork(StageSettings settings, CatalogueBook book) {
    this.reader = new ItemReader(settings.admit(), settings.maximumItemBytes());
    this.book = book;
  }

  @Override
  public Admission admit(byte @Nullable [] value, ItemKind kind, Instant loggedAt) {
    return reader.read(value, kind, loggedAt);
  }

  @Override
  public ItemIdentity identify(Item item) {
    return ItemIdentity.of(item, WebAddress::normalise);
  }

  @Override
  public List<Signal> extract(Item item) {
    return book.schedule().at(item.publishedAt()).extractor().extract(item);
  }
}
