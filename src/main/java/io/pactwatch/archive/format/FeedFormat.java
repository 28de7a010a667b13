package io.pactwatch.archive.format;

import io.pactwatch.feeds.format.FeedDocument;
import io.pactwatch.feeds.format.FeedEntry;
import io.pactwatch.feeds.format.FeedFormatException;
import io.pactwatch.feeds.format.FeedReader;
import io.pactwatch.feeds.text.Cleaning;
import io.pactwatch.feeds.text.MarkupText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Saved feeds: RSS, Atom and JSON Feed, each file a whole document. */
public final class FeedFormat implements RecordFormat {
  /** A feed is read as a whole: no more of a file is. */
  static final int MAX_BYTES = 5_000_000;

  private final ZoneId zone;
  private final ItemDefaults defaults;
  private final MarkupText bodies = new MarkupText(Cleaning.standard());

  /**
   * Reads saved feeds.
   *
   * @param zone of dates that say none
   * @param defaults where no source is given, it is the host of an entry's address
   */
  public FeedFormat(ZoneId zone, ItemDefaults defaults) {
    this.zone = zone;
    this.defaults = defaults;
  }

  @Override
  public RecordReader open(InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      return once(FormatReason.TOO_LARGE.at(1, "more than " + MAX_BYTES + " bytes for one feed"));
    }
    try {
      FeedDocument document = FeedReader.read(bytes, Optional.empty(), zone);
      return records(document);
    } catch (FeedFormatException broken) {
      return once(FormatReason.NOT_A_FEED.at(1, broken.getMessage()));
    }
  }

  @Override
  public List<String> endings() {
    return List.of(".xml", ".rss", ".atom", ".rdf", ".json");
  }

  private static RecordReader once(ArchiveRecord problem) {
    Iterator<ArchiveRecord> only = List.of(problem).iterator();
    return () -> only.hasNext() ? Optional.of(only.next()) : Optional.empty();
  }

  private RecordReader records(FeedDocument document) {
    Iterator<FeedEntry> entries = document.entries().iterator();
    long[] read = {0};
    return () ->
        entries.hasNext()
            ? Optional.of(record(++read[0], entries.next(), document.publishedAt()))
            : Optional.empty();
  }

  /** An entry without a date is as old as the feed that holds it. */
  private ArchiveRecord record(long number, FeedEntry entry, Optional<Instant> feedDate) {
    ItemFields fields =
        new ItemFields()
            .put("publishedAt", entry.publishedAt().or(() -> feedDate).map(Instant::toString))
            .put("title", MarkupText.line(entry.title()))
            .put("body", bodies.paragraphs(entry.body()))
            .put("url", entry.url());
    return defaults
        .fill(fields)
        .putDefault("source", entry.url().flatMap(FeedFormat::host))
        .at(number);
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url.strip()).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
