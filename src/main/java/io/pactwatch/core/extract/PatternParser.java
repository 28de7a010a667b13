package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.AmountKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the pattern language and expands alternatives and options, so that what is matched is a
 * plain sequence. The language:
 *
 * <pre>
 *   word       that word                      word~      that word in every inflection
 *   &lt;name&gt;     any phrase of a named list     (a|b c)    either
 *   x?         x or nothing                   ...        up to 6 words
 *   ..12       up to 12 words                 $A  $B     a party, or a list of parties
 *   $money $percent $duration $power $chips $count $amount   an amount
 * </pre>
 */
final class PatternParser {
  private static final int DEFAULT_GAP = 6;
  private static final int MAXIMUM_GAP = 20;
  private static final int MAXIMUM_VARIANTS = 512;

  /** Only catalogues are read with it, never an item's text. */
  private static final Pattern PIECE =
      Pattern.compile("\\.\\.\\.|\\.\\.\\d+|\\$\\w+|<[^<>]+>|[()|?]|[^\\s()|?<>$]+|\\s+|.");

  private static final Map<String, Element> SLOTS =
      Map.of(
          "$A", new Element.PartySlot(Element.Slot.A),
          "$B", new Element.PartySlot(Element.Slot.B),
          "$money", new Element.AmountSlot(Set.of(AmountKind.MONEY)),
          "$percent", new Element.AmountSlot(Set.of(AmountKind.PERCENT)),
          "$duration", new Element.AmountSlot(Set.of(AmountKind.DURATION)),
          "$power", new Element.AmountSlot(Set.of(AmountKind.POWER)),
          "$chips", new Element.AmountSlot(Set.of(AmountKind.CHIP)),
          "$count", new Element.AmountSlot(Set.of(AmountKind.COUNT)),
          "$amount", new Element.AmountSlot(EnumSet.allOf(AmountKind.class)));

  private final String pattern;
  private final List<String> pieces = new ArrayList<>();
  private final ToIntFunction<String> termOfWord;
  private final ToIntFunction<String> termOfList;
  private int next;

  private PatternParser(
      String pattern, ToIntFunction<String> termOfWord, ToIntFunction<String> termOfList) {
    this.pattern = pattern;
    this.termOfWord = termOfWord;
    this.termOfList = termOfList;
    Matcher matcher = PIECE.matcher(pattern);
    while (matcher.find()) {
      if (!matcher.group().isBlank()) {
        pieces.add(matcher.group());
      }
    }
  }

  /**
   * The sequences that a pattern stands for.
   *
   * @param termOfWord gives the term of a word, with {@code ~} where it is inflected
   * @param termOfList gives the term of a named list; throws {@link IllegalArgumentException} where
   *     there is none of that name
   * @throws IllegalArgumentException if the pattern is not of the language, with the reason
   */
  static List<List<Element>> parse(
      String pattern, ToIntFunction<String> termOfWord, ToIntFunction<String> termOfList) {
    PatternParser parser = new PatternParser(pattern, termOfWord, termOfList);
    List<List<Element>> sequences = parser.alternatives();
    if (parser.next < parser.pieces.size()) {
      throw parser.error("has a ')' without its '('");
    }
    for (List<Element> sequence : sequences) {
      if (sequence.stream().noneMatch(Element.Term.class::isInstance)) {
        throw parser.error("needs a word that must be there");
      }
      if (sequence.get(0) instanceof Element.Gap
          || sequence.get(sequence.size() - 1) instanceof Element.Gap) {
        throw parser.error("must not begin or end with a gap");
      }
    }
    return sequences;
  }

  private List<List<Element>> alternatives() {
    List<List<Element>> all = new ArrayList<>(sequence());
    while (nextIs("|")) {
      next++;
      all.addAll(sequence());
      requireFew(all);
    }
    return all;
  }

  private List<List<Element>> sequence() {
    List<List<Element>> variants = List.of(List.of());
    while (next < pieces.size() && !nextIs("|") && !nextIs(")")) {
      List<List<Element>> choices = new ArrayList<>(piece());
      if (nextIs("?")) {
        next++;
        choices.add(List.of());
      }
      variants = product(variants, choices);
      requireFew(variants);
    }
    return variants;
  }

  private List<List<Element>> piece() {
    String piece = pieces.get(next++);
    if (piece.equals("(")) {
      List<List<Element>> inner = alternatives();
      if (!nextIs(")")) {
        throw error("has a '(' without its ')'");
      }
      next++;
      return inner;
    }
    return List.of(List.of(element(piece)));
  }

  private Element element(String piece) {
    char first = piece.charAt(0);
    if (first == '$') {
      Element slot = SLOTS.get(piece);
      if (slot == null) {
        throw error("has an unknown slot '" + piece + "'");
      }
      return slot;
    }
    if (piece.startsWith("..")) {
      return new Element.Gap(gap(piece));
    }
    if (first == '<' && piece.length() > 2) {
      return new Element.Term(termOfList.applyAsInt(piece.substring(1, piece.length() - 1)));
    }
    if ("<>?$".indexOf(first) >= 0) {
      throw error("has a '" + piece + "' out of place");
    }
    return new Element.Term(termOfWord.applyAsInt(piece));
  }

  private int gap(String piece) {
    if (piece.equals("...")) {
      return DEFAULT_GAP;
    }
    int maximum = piece.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(piece.substring(2));
    if (maximum < 1 || maximum > MAXIMUM_GAP) {
      throw error("has a gap outside 1 to " + MAXIMUM_GAP);
    }
    return maximum;
  }

  private static List<List<Element>> product(List<List<Element>> heads, List<List<Element>> tails) {
    List<List<Element>> all = new ArrayList<>();
    for (List<Element> head : heads) {
      for (List<Element> tail : tails) {
        List<Element> joined = new ArrayList<>(head);
        joined.addAll(tail);
        all.add(joined);
      }
    }
    return all;
  }

  private void requireFew(List<List<Element>> variants) {
    if (variants.size() > MAXIMUM_VARIANTS) {
      throw error("stands for more than " + MAXIMUM_VARIANTS + " sequences: use a named list");
    }
  }

  private boolean nextIs(String piece) {
    return next < pieces.size() && pieces.get(next).equals(piece);
  }

  private IllegalArgumentException error(String problem) {
    return new IllegalArgumentException("pattern '" + pattern + "' " + problem);
  }
}
