package io.pactwatch.feeds.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** What stands around an article and is not part of it, by the conventions of the web. */
final class Boilerplate {
  private static final Evaluator INVISIBLE =
      QueryParser.parse(
          "script, style, noscript, template, iframe, object, embed, applet, svg, canvas, audio, video,"
              + " [hidden], [aria-hidden=true]");
  private static final Evaluator NAMED = QueryParser.parse("[class], [id]");
  private static final Evaluator AROUND =
      QueryParser.parse(
          "nav, aside, footer, form, button, input, select, textarea, dialog, menu, [role=navigation],"
              + " [role=complementary], [role=contentinfo], [role=search], [role=form],"
              + " [role=dialog], [role=banner]");

  /** Words in the names of classes and in ids. */
  private static final Set<String> NAMES =
      Set.of(
          "ad",
          "ads",
          "advert",
          "adverts",
          "advertisement",
          "advertising",
          "sponsor",
          "sponsored",
          "promo",
          "promotion",
          "related",
          "recommended",
          "recommendations",
          "share",
          "sharing",
          "sharedaddy",
          "social",
          "newsletter",
          "subscribe",
          "subscription",
          "signup",
          "comments",
          "comment",
          "respond",
          "disqus",
          "breadcrumb",
          "breadcrumbs",
          "cookie",
          "cookies",
          "paywall",
          "popup",
          "outbrain",
          "taboola");

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");

  /** How such a line begins, in lower case. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:read (?:more|next|also|the full (?:story|article))|continue reading|also read"
              + "|see also|share this|sign up (?:for|to) (?:our|the) |subscribe to (?:our|the) "
              + "|follow us on |leave a (?:comment|reply)|click here |the post .* (?:first )?appeared "
              + "|related(?: (?:articles?|stories|posts?|links?|news|reading|coverage))?:"
              + "|(?:advertisement|sponsored|comments?|\\[?…\\]?|\\[?\\.\\.\\.\\]?)$).*");

  private static final int LONGEST = 300;
  private static final int ONLY_LINKS_PERCENT = 80;

  private Boilerplate() {}

  /** Removes what a browser does not show as text. */
  static void removeInvisible(Element body) {
    body.select(INVISIBLE).remove();
  }

  /** Removes that and what stands around an article. */
  static void remove(Element body) {
    removeInvisible(body);
    body.select(AROUND).remove();
    int whole = body.wholeText().length();
    for (Element named : body.select(NAMED)) {
      // A theme may call the whole page so: what holds most of the text is the article.
      if (isNamedSo(named) && named.hasParent() && named.wholeText().length() * 2 <= whole) {
        named.remove();
      }
    }
  }

  private static boolean isNamedSo(Element element) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return NO_LETTER.splitAsStream(names).anyMatch(NAMES::contains);
  }

  /** Whether a line is an invitation to go elsewhere, or nothing but links. */
  static boolean isBoilerplate(Blocks.Block block) {
    if (block.linkPercent() >= ONLY_LINKS_PERCENT) {
      return true;
    }
    String text = block.text().toLowerCase(Locale.ROOT);
    return text.length() <= LONGEST && BEGINNING.matcher(text).matches();
  }
}
