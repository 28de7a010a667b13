package io.pactwatch.feeds.text;

import java.util.List;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * How the text of one publisher is found in its markup, beside what is known of all.
 *
 * @param keep CSS selectors; where they select anything, nothing else is text
 * @param drop CSS selectors of what is no text
 */
public record Cleaning(List<String> keep, List<String> drop) {

  /**
   * Checks the selectors.
   *
   * @throws IllegalArgumentException if one is no CSS selector, or holds a regular expression
   */
  public Cleaning {
    keep = List.copyOf(keep);
    drop = List.copyOf(drop);
    keep.forEach(Cleaning::check);
    drop.forEach(Cleaning::check);
  }

  /** What is known of all publishers, and nothing more. */
  public static Cleaning standard() {
    return new Cleaning(List.of(), List.of());
  }

  /**
   * Returns if the text is a selector that may be used.
   *
   * @throws IllegalArgumentException if it is not, with what is wrong
   */
  public static void check(String selector) {
    // A selector is looked for in documents of strangers: none may run a regular expression there.
    if (selector.contains("~=") || selector.contains(":matches")) {
      throw new IllegalArgumentException(
          "'" + selector + "' holds a regular expression: select by tag, class or attribute");
    }
    try {
      QueryParser.parse(selector);
    } catch (Selector.SelectorParseException | IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("'" + selector + "' is no CSS selector", unreadable);
    }
  }
}
