package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.extract.text.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The units that learned phrases are made of, as small integers: words in all their inflections,
 * parties by their group, numbers, and the signs of money and per cent. See {@link
 * io.pactwatch.core.catalogue.PhraseScore} for how they are written.
 */
public final class Symbols {
  /** What no learned phrase asks for. */
  public static final int NONE = 0;

  private static final String NUMBER = "#";
  private static final String GROUP = "$";
  private static final String SIGNS = "$€£%";

  private final List<String> units;
  private final int[] ofWord;
  private final Map<String, Integer> ofUnit = new HashMap<>();

  /** The groups, which are few: to compare with each costs less than to look one up. */
  private final String[] groups;

  private final int[] symbolsOfGroups;
  private final int[] symbolsOfSigns;
  private final int number;

  /**
   * Numbers the units.
   *
   * @param units all that phrases are made of
   * @param vocabulary gets their words
   * @param inflector gives the forms of words
   */
  Symbols(Collection<String> units, Vocabulary vocabulary, Inflector inflector) {
    // Of two words with a form in common the shorter one has it: "find" has "found".
    this.units =
        units.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).thenComparing(unit -> unit))
            .toList();
    Map<Integer, Integer> words = new HashMap<>();
    for (int index = 0; index < this.units.size(); index++) {
      String unit = this.units.get(index);
      int symbol = index + 1;
      ofUnit.put(unit, symbol);
      if (isWord(unit)) {
        inflector.formsOf(unit).forEach(form -> words.putIfAbsent(vocabulary.intern(form), symbol));
      }
    }
    symbolsOfSigns = SIGNS.chars().map(sign -> of(Character.toString(sign))).toArray();
    number = of(NUMBER);
    groups =
        this.units.stream()
            .filter(Symbols::isGroup)
            .map(unit -> unit.substring(GROUP.length()))
            .toArray(String[]::new);
    symbolsOfGroups = Arrays.stream(groups).mapToInt(group -> of(GROUP + group)).toArray();
    ofWord = new int[vocabulary.size()];
    words.forEach((word, symbol) -> ofWord[word] = symbol);
  }

  private static boolean isGroup(String unit) {
    return unit.startsWith(GROUP) && unit.length() > GROUP.length();
  }

  private static boolean isWord(String unit) {
    return !unit.startsWith(GROUP) && !unit.equals(NUMBER) && SIGNS.indexOf(unit) < 0;
  }

  /** The symbol of a unit as phrases write it, or {@link #NONE}. */
  int of(String unit) {
    return ofUnit.getOrDefault(unit, NONE);
  }

  /** The symbol of a word by its id in the vocabulary, or {@link #NONE}. */
  public int ofWord(int word) {
    return word == Vocabulary.UNKNOWN || word >= ofWord.length ? NONE : ofWord[word];
  }

  /** The symbol of a party of this group, or {@link #NONE}. */
  public int ofGroup(String group) {
    for (int index = 0; index < groups.length; index++) {
      if (groups[index].equals(group)) {
        return symbolsOfGroups[index];
      }
    }
    return NONE;
  }

  /** The symbol of any number, or {@link #NONE}. */
  public int ofNumber() {
    return number;
  }

  /** The symbol of a sign, or {@link #NONE}. */
  public int ofSign(char sign) {
    int index = SIGNS.indexOf(sign);
    return index < 0 ? NONE : symbolsOfSigns[index];
  }

  /** The unit of a symbol, as phrases write it. */
  public String unit(int symbol) {
    return units.get(symbol - 1);
  }
}
