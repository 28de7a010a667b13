package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.catalogue.AmountKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 *   a &amp; b      both, in either order, up to 12 words apart (a &amp;20 b: up to 20)
 *   $money $percent $duration $power $chips $count $amount   an amount
 * </pre>
 */
final class PatternParser {
  private static final int DEFAULT_GAP = 6;
  private static final int MAXIMUM_GAP = 20;
  private static final int UNORDERED_GAP = 12;
  private static final int MAXIMUM_UNORDERED = 3;
  private static final int MAXIMUM_VARIANTS = 512;

  /** Only catalogues are read with it, never an item's text. */
  private static final Pattern PIECE =
      Pattern.compile("\\.\\.\\.|\\.\\.\\d+|\\$\\w+|<[^<>]+>|[()|?]|[^\\s()|?<>$]+|\\s+|.");

  private static final Map<String, Element> SLOTS =
      Map.of(
          "$A", new Element.PartySlot(Element.Slot.A),
          "$B", new Element.PartySlot(Element.Slot.B),
          "$money", new Element.AmountSlot(Set.of(AmountKind.MONEY, AmountKind.VALUATION)),
          "$percent", new Element.AmountSlot(Set.of(AmountKind.PERCENT)),
          "$duration", new Element.AmountSlot(Set.of(AmountKind.DURATION)),
          "$power", new Element.AmountSlot(Set.of(AmountKind.POWER)),
          "$chips", new Element.AmountSlot(Set.of(AmountKind.CHIP)),
          "$count", new Element.AmountSlot(Set.of(AmountKind.COUNT)),
          "$amount", new Element.AmountSlot(EnumSet.allOf(AmountKind.class)));

  private final String pattern;
  private final List<String> pieces = new ArrayList<>();
  private final Terms terms;
  private int next;

  private PatternParser(String pattern, Terms terms) {
    this.pattern = pattern;
    this.terms = terms;
    Matcher matcher = PIECE.matcher(pattern);
    while (matcher.find()) {
      if (!matcher.group().isBlank()) {
        pieces.add(matcher.group());
      }
    }
  }

  /** Gives the terms that patterns refer to. */
  interface Terms {
    /** The term of a word, with {@code ~} where it is inflected. */
    int ofWord(String word);

    /** The term of phrases any of which may stand there. */
    int ofPhrases(List<String> phrases);

    /**
     * The term of a named list.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    int ofList(String name);
  }

  /**
   * The sequences that a pattern stands for.
   *
   * @throws IllegalArgumentException if the pattern is not of the language, with the reason
   */
  static List<List<Element>> parse(String pattern, Terms terms) {
    PatternParser parser = new PatternParser(pattern, terms);
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
    List<List<Element>> all = new ArrayList<>(unordered());
    while (nextIs("|")) {
      next++;
      all.addAll(unordered());
      requireFew(all);
    }
    return all;
  }

  /** Parts that may stand in any order: every order is a sequence of its own. */
  private List<List<Element>> unordered() {
    List<List<List<Element>>> parts = new ArrayList<>(List.of(sequence()));
    int apart = UNORDERED_GAP;
    while (isUnorderedSign()) {
      String sign = pieces.get(next++);
      apart = sign.length() == 1 ? UNORDERED_GAP : gap(".." + sign.substring(1));
      parts.add(sequence());
      if (parts.size() > MAXIMUM_UNORDERED) {
        throw error("joins more than " + MAXIMUM_UNORDERED + " parts by '&'");
      }
    }
    List<List<Element>> all = parts.size() == 1 ? parts.get(0) : inEveryOrder(parts, apart);
    requireFew(all);
    return all;
  }

  private static List<List<Element>> inEveryOrder(List<List<List<Element>>> parts, int apart) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<List<Element>> all = new ArrayList<>();
    for (int first = 0; first < parts.size(); first++) {
      List<List<List<Element>>> others = new ArrayList<>(parts);
      List<List<Element>> head =
          product(others.remove(first), List.of(List.of(new Element.Gap(apart))));
      all.addAll(product(head, inEveryOrder(others, apart)));
    }
    return all;
  }

  private boolean isUnorderedSign() {
    return next < pieces.size() && pieces.get(next).startsWith("&");
  }

  private List<List<Element>> sequence() {
    List<List<Element>> variants = List.of(List.of());
    while (next < pieces.size() && !nextIs("|") && !nextIs(")") && !isUnorderedSign()) {
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
      Optional<List<String>> phrases = phrasesOnly();
      if (phrases.isPresent()) {
        return List.of(List.of(new Element.Term(terms.ofPhrases(phrases.get()))));
      }
      List<List<Element>> inner = alternatives();
      if (!nextIs(")")) {
        throw error("has a '(' without its ')'");
      }
      next++;
      return inner;
    }
    return List.of(List.of(element(piece)));
  }

  /**
   * The alternatives of the group that begins here, where they are nothing but words: they are one
   * term then, and not a sequence each. Moves behind the group.
   */
  private Optional<List<String>> phrasesOnly() {
    int end = next;
    while (end < pieces.size() && !pieces.get(end).equals(")")) {
      if (!isWordOrBar(pieces.get(end))) {
        return Optional.empty();
      }
      end++;
    }
    String inner = String.join(" ", pieces.subList(next, end));
    List<String> phrases = Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    boolean closed = end < pieces.size() && phrases.stream().noneMatch(String::isEmpty);
    if (!closed) {
      return Optional.empty();
    }
    next = end + 1;
    return Optional.of(phrases);
  }

  private static boolean isWordOrBar(String piece) {
    return "<>()?$&".indexOf(piece.charAt(0)) < 0 && !piece.startsWith("..");
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
      return new Element.Term(terms.ofList(piece.substring(1, piece.length() - 1)));
    }
    if ("<>?$".indexOf(first) >= 0) {
      throw error("has a '" + piece + "' out of place");
    }
    return new Element.Term(terms.ofWord(piece));
  }

  private int gap(String piece) {
    if (piece.equals("...")) {
      return DEFAULT_GAP;
    }
    boolean readable = piece.length() == 3 || piece.length() == 4;
    int maximum = readable ? Integer.parseInt(piece.substring(2)) : 0;
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
