package io.pactwatch.feeds.format;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Mends what feeds commonly have and XML does not allow. */
final class XmlMending {
  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,7});|#x([0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{1,31});)?");

  private XmlMending() {}

  /** Control characters, which XML cannot hold, are spaces. */
  static String withoutIllegalCharacters(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      boolean illegal =
          (unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t')
              || unit == '\ufffe'
              || unit == '\uffff'
              || isLoneSurrogate(text, index);
      legal.append(illegal ? ' ' : unit);
    }
    return legal.toString();
  }

  private static boolean isLoneSurrogate(String text, int index) {
    char unit = text.charAt(index);
    if (Character.isHighSurrogate(unit)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(unit)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }

  /** Entities of HTML are their characters, bare ampersands are escaped. */
  static String withLegalReferences(String text) {
    return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mended(found)));
  }

  private static String mended(java.util.regex.MatchResult found) {
    String whole = found.group();
    if (found.group(1) != null) {
      return isLegal(Integer.parseInt(found.group(1))) ? whole : " ";
    }
    if (found.group(2) != null) {
      return isLegal(Integer.parseInt(found.group(2), 16)) ? whole : " ";
    }
    String name = found.group(3);
    if (name == null) {
      return "&amp;";
    }
    if (OF_XML.contains(name)) {
      return whole;
    }
    String character = Parser.unescapeEntities(whole, true);
    return character.equals(whole) ? "&amp;" + name + ";" : character;
  }

  private static boolean isLegal(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\r'
        || codePoint == '\t'
        || (codePoint >= ' ' && codePoint < 0xd800)
        || (codePoint >= 0xe000 && codePoint < 0xfffe)
        || (codePoint >= 0x10000 && codePoint <= 0x10ffff);
  }
}
