package io.pactwatch.archive.format;

import io.pactwatch.feeds.text.MarkupText;
import io.pactwatch.serde.JsonLine;
import io.pactwatch.serde.JsonLinesReader;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The files of GDELT's Global Knowledge Graph 2.1: tab-separated lines of 27 columns, without a
 * header, one for each article.
 */
public final class GkgFormat implements RecordFormat {
  /** A line lists every name and place of an article, so that it may be longer than its item. */
  static final int MAX_LINE_BYTES = 1_048_576;

  /** The value of the collection that says: the document's identifier is an address. */
  private static final String WEB = "1";

  private final GkgFilter filter;

  public GkgFormat(GkgFilter filter) {
    this.filter = filter;
  }

  @Override
  public RecordReader open(InputStream content) {
    JsonLinesReader lines = new JsonLinesReader(content, MAX_LINE_BYTES);
    return () -> lines.next().map(this::record);
  }

  @Override
  public List<String> endings() {
    return List.of(".gkg.csv");
  }

  private ArchiveRecord record(JsonLine line) {
    long number = line.number();
    if (line.isTruncated()) {
      return FormatReason.TOO_LARGE.at(number, "more than " + MAX_LINE_BYTES + " bytes in a line");
    }
    byte[] bytes = line.bytes();
    int columns = GkgLine.columns(bytes);
    if (columns != GkgColumn.COUNT) {
      return FormatReason.WRONG_COLUMN_COUNT.at(
          number, columns + " columns, and not the " + GkgColumn.COUNT + " of GKG 2.1");
    }
    try {
      GkgLine cut = GkgLine.cut(bytes);
      return filter.wants(cut) ? item(number, cut) : new ArchiveRecord.LeftOut(number);
    } catch (CharacterCodingException broken) {
      return FormatReason.NOT_UTF8.at(number, "a column is not UTF-8");
    }
  }

  private static ArchiveRecord item(long number, GkgLine line) throws CharacterCodingException {
    Optional<Instant> seenAt = GkgDates.read(line.text(GkgColumn.V21DATE));
    if (seenAt.isEmpty()) {
      return FormatReason.BAD_DATE.at(number, "the second column is no date YYYYMMDDHHMMSS");
    }
    GkgExtras extras = new GkgExtras(line.text(GkgColumn.V2EXTRASXML));
    return new ItemFields()
        .put("publishedAt", publishedAt(extras, seenAt.get()).toString())
        .put("source", line.text(GkgColumn.V2SOURCECOMMONNAME))
        .put("title", extras.element("PAGE_TITLE").map(MarkupText::line))
        .put("body", GkgQuotations.text(line.text(GkgColumn.V21QUOTATIONS)))
        .put("url", url(line))
        .put("language", GkgLanguage.tag(line.text(GkgColumn.V21TRANSLATIONINFO)))
        .at(number);
  }

  /** No article is published after GDELT has seen it: a later time is in a zone that it hides. */
  private static Instant publishedAt(GkgExtras extras, Instant seenAt) {
    return extras
        .element("PAGE_PRECISEPUBTIMESTAMP")
        .flatMap(GkgDates::read)
        .filter(published -> !published.isAfter(seenAt))
        .orElse(seenAt);
  }

  /** What is not of the web is identified by a citation or a number. */
  private static Optional<String> url(GkgLine line) throws CharacterCodingException {
    return line.text(GkgColumn.V2SOURCECOLLECTIONIDENTIFIER).strip().equals(WEB)
        ? Optional.of(line.text(GkgColumn.V2DOCUMENTIDENTIFIER))
        : Optional.empty();
  }
}
