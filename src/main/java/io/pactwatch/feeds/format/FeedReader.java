package io.pactwatch.feeds.format;

import io.pactwatch.core.admit.TextCleaner;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads RSS 0.9 to 2.0, Atom and JSON Feed, told apart by what the bytes are. Safe for many
 * threads. Nothing outside of the bytes is ever asked for.
 */
public final class FeedReader {
  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "\\s*(<\\?xml[^>]{0,200}>\\s*)?(<!--.{0,1000}?-->\\s*)?<(!doctype\\s+)?html[\\s>].*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private FeedReader() {}

  /**
   * Reads a document.
   *
   * @param bytes as the server sent them, without compression
   * @param charset by which the server says that it is written
   * @param zone in which dates without a zone are read
   * @throws FeedFormatException if it is no feed
   */
  public static FeedDocument read(byte[] bytes, Optional<String> charset, ZoneId zone)
      throws FeedFormatException {
    String text = DocumentText.decode(bytes, charset);
    if (text.isBlank()) {
      throw new FeedFormatException(FormatProblem.NOT_A_FEED, "the answer is empty");
    }
    if (WEB_PAGE.matcher(text.substring(0, Math.min(4000, text.length()))).matches()) {
      throw new FeedFormatException(
          FormatProblem.NOT_A_FEED,
          "a web page and no feed: look for the feed's own address in the page's head");
    }
    return text.stripLeading().startsWith("{")
        ? JsonFeed.read(text, new FeedDates(zone))
        : XmlFeed.read(text, new FeedDates(zone));
  }

  /** A parser's message as part of one line. */
  static String shown(String message) {
    String line = TextCleaner.cleanLine(message).strip();
    String first = line.length() <= 160 ? line : line.substring(0, 160) + "…";
    return first.isEmpty() ? "it cannot be read" : first.toLowerCase(Locale.ROOT);
  }
}
