package io.pactwatch.feeds.format;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.pactwatch.feeds.text.MarkupText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom by Rome, out of a document that was read within limits before. */
final class XmlFeed {
  private static final Set<String> DATES =
      Set.of(
          "pubDate",
          "lastBuildDate",
          "date",
          "published",
          "updated",
          "issued",
          "modified",
          "created");
  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Set<String> PLAIN = Set.of("text", "text/plain");

  private XmlFeed() {}

  static FeedDocument read(String text, FeedDates dates) throws FeedFormatException {
    Document document = GuardedXml.read(text);
    int cut = cutSurplus(document.getRootElement());
    for (Element child : document.getRootElement().getChildren()) {
      cut += child.getName().equals("channel") ? cutSurplus(child) : 0;
    }
    mendDates(document, dates);
    SyndFeed feed = feed(document);
    boolean atom = String.valueOf(feed.getFeedType()).startsWith("atom");
    List<FeedEntry> entries = feed.getEntries().stream().map(entry -> entry(entry, atom)).toList();
    return new FeedDocument(instant(feed.getPublishedDate()), entries, cut);
  }

  /**
   * Removes the last entries where there are more than are read, before memory is spent on them.
   * From the end, because each removal moves what stands behind.
   */
  private static int cutSurplus(Element parent) {
    long entries = parent.getChildren().stream().filter(XmlFeed::isEntry).count();
    int surplus = Math.toIntExact(Math.max(0, entries - FeedDocument.MOST_ENTRIES));
    int left = surplus;
    for (int index = parent.getContentSize() - 1; left > 0; index--) {
      if (parent.getContent(index) instanceof Element element && isEntry(element)) {
        parent.removeContent(index);
        left--;
      }
    }
    return surplus;
  }

  private static boolean isEntry(Element element) {
    return ENTRIES.contains(element.getName());
  }

  private static SyndFeed feed(Document document) throws FeedFormatException {
    try {
      return new SyndFeedInput().build(document);
    } catch (FeedException broken) {
      throw new FeedFormatException(
          FormatProblem.MALFORMED,
          "broken feed: " + FeedReader.shown(String.valueOf(broken.getMessage())));
    } catch (IllegalArgumentException noFeed) {
      throw new FeedFormatException(
          FormatProblem.NOT_A_FEED,
          "XML, but neither RSS nor Atom: its outermost element is '"
              + FeedReader.shown(document.getRootElement().getName())
              + "'");
    }
  }

  /** Rome would read a date without a zone in this machine's: each gets its zone before. */
  private static void mendDates(Document document, FeedDates dates) {
    List<Element> dated = new ArrayList<>();
    document
        .getDescendants(Filters.element())
        .forEach(
            element -> {
              if (DATES.contains(element.getName())) {
                dated.add(element);
              }
            });
    for (Element element : dated) {
      Optional<Instant> read = dates.read(element.getText());
      if (read.isPresent()) {
        element.setText(read.get().toString());
      } else {
        element.detach();
      }
    }
  }

  private static FeedEntry entry(SyndEntry entry, boolean atom) {
    Stream<@Nullable SyndContent> bodies =
        Stream.concat(entry.getContents().stream(), Stream.of(entry.getDescription()));
    return new FeedEntry(
        text(entry.getUri()),
        text(entry.getLink()),
        markup(entry.getTitleEx(), atom),
        bodies
            .map(content -> markup(content, atom))
            .max(Comparator.comparingInt(String::length))
            .orElse(""),
        instant(entry.getPublishedDate()).or(() -> instant(entry.getUpdatedDate())));
  }

  /** What RSS calls plain text is HTML more often than not; Atom's word counts. */
  private static String markup(@Nullable SyndContent content, boolean atom) {
    String value = content == null ? null : content.getValue();
    if (content == null || value == null) {
      return "";
    }
    String type = content.getType();
    return atom && (type == null || PLAIN.contains(type)) ? MarkupText.escape(value) : value;
  }

  private static Optional<String> text(@Nullable String given) {
    return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }
}
