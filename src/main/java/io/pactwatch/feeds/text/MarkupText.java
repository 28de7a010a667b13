package io.pactwatch.feeds.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Makes plain text of HTML, or of text that may be HTML: entities are resolved, odd white space is
 * a space, and what stands around an article is cut: scripts, forms, navigation, adverts, related
 * links, invitations to share and to comment. Broken markup is read as a browser would read it.
 * Immutable and safe for many threads; memory and time grow with the markup's length alone, however
 * deep it is nested.
 */
public final class MarkupText {
  /** Deeper elements become siblings. */
  private static final int MAXIMUM_DEPTH = 256;

  /** What is longer is cut before it is read; no article is. */
  private static final int MAXIMUM_LENGTH = 2_000_000;

  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]{2,7}|#x[0-9a-fA-F]{2,6}|[a-z]{2,8});");
  private static final Pattern TAG =
      Pattern.compile("</?(p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img)(\\s[^<>]*)?/?>");

  private final List<Evaluator> keep;
  private final List<Evaluator> drop;

  /** A maker of text that cleans by what is known of all publishers and by this. */
  public MarkupText(Cleaning cleaning) {
    keep = cleaning.keep().stream().map(QueryParser::parse).toList();
    drop = cleaning.drop().stream().map(QueryParser::parse).toList();
  }

  /** The text in one line, as of a title; empty where there is none. */
  public static String line(String markup) {
    String text = lineOnce(markup);
    return isEscapedTwice(text) ? orElse(lineOnce(text), text) : text;
  }

  /** The text of an article: a paragraph in a line; empty where there is none. */
  public String paragraphs(String markup) {
    String text = paragraphsOnce(markup);
    return isEscapedTwice(text) ? orElse(paragraphsOnce(text), text) : text;
  }

  /** Plain text as markup that says the same, for where both kinds meet. */
  public static String escape(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
  }

  private static String lineOnce(String markup) {
    if (isPlain(markup)) {
      return Blocks.line(markup);
    }
    Element body = parse(markup);
    Boilerplate.removeInvisible(body);
    return joined(Blocks.of(body), " ");
  }

  private String paragraphsOnce(String markup) {
    Element body = parse(markup);
    keepSelected(body);
    drop.forEach(selector -> body.select(selector).remove());
    Boilerplate.remove(body);
    return joined(
        Blocks.of(body).stream().filter(block -> !Boilerplate.isBoilerplate(block)).toList(), "\n");
  }

  /** Most titles are: they need no parser. */
  private static boolean isPlain(String markup) {
    return markup.indexOf('<') < 0 && markup.indexOf('&') < 0;
  }

  private void keepSelected(Element body) {
    Set<Element> kept = new LinkedHashSet<>();
    keep.forEach(selector -> kept.addAll(body.select(selector)));
    kept.remove(body);
    if (!kept.isEmpty()) {
      // One that stands in another is there already.
      List<Element> outermost =
          kept.stream().filter(one -> one.parents().stream().noneMatch(kept::contains)).toList();
      body.empty();
      outermost.forEach(body::appendChild);
    }
  }

  private static Element parse(String markup) {
    String bounded =
        markup.length() > MAXIMUM_LENGTH ? markup.substring(0, MAXIMUM_LENGTH) : markup;
    Document document = Jsoup.parse(bounded, "", Parser.htmlParser().setMaxDepth(MAXIMUM_DEPTH));
    return document.body();
  }

  private static String joined(List<Blocks.Block> blocks, String separator) {
    return blocks.stream().map(Blocks.Block::text).collect(Collectors.joining(separator));
  }

  /** Many feeds escape twice: what still looks like markup is read once more. */
  private static boolean isEscapedTwice(String text) {
    return TAG.matcher(text).find() || ENTITY.matcher(text).find();
  }

  private static String orElse(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }
}
