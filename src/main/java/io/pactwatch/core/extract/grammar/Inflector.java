package io.pactwatch.core.extract.grammar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The inflected forms of an English word, by the regular rules and by a list of the irregular ones.
 * Forms that do not exist do no harm: no text has them.
 */
final class Inflector {
  private final Map<String, List<String>> irregular;

  Inflector(Map<String, List<String>> irregular) {
    this.irregular = Map.copyOf(irregular);
  }

  /** The word and its forms: plural or third person, past, present participle. */
  Set<String> formsOf(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    List<String> known = irregular.get(word);
    if (known != null) {
      forms.addAll(known);
      return forms;
    }
    forms.add(endsWithSibilant(word) ? word + "es" : withoutFinalY(word, "ies", word + "s"));
    if (word.endsWith("e")) {
      forms.add(word + "d");
      forms.add(word.substring(0, word.length() - 1) + "ing");
    } else {
      String stem = doublesConsonant(word) ? word + word.charAt(word.length() - 1) : word;
      forms.add(withoutFinalY(word, "ied", stem + "ed"));
      forms.add(stem + "ing");
      forms.add(word + "ed");
      forms.add(word + "ing");
    }
    return forms;
  }

  private static boolean endsWithSibilant(String word) {
    return word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh");
  }

  private static String withoutFinalY(String word, String ending, String otherwise) {
    int length = word.length();
    boolean consonantAndY = length > 1 && word.endsWith("y") && !isVowel(word.charAt(length - 2));
    return consonantAndY ? word.substring(0, length - 1) + ending : otherwise;
  }

  /** As in cap, capped: a short vowel between single consonants at the end. */
  private static boolean doublesConsonant(String word) {
    int length = word.length();
    return length >= 3
        && !isVowel(word.charAt(length - 1))
        && "wxy".indexOf(word.charAt(length - 1)) < 0
        && isVowel(word.charAt(length - 2))
        && !isVowel(word.charAt(length - 3));
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }
}
