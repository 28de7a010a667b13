package io.pactwatch.core.model;

import java.util.List;

/**
 * The sentence from which a reader would read the signal.
 *
 * @param field where the sentence stands
 * @param start index of its first UTF-16 unit in the field's original text
 * @param end index after its last UTF-16 unit
 * @param sentence the text between start and end
 * @param cues the words that made rules fire, within the sentence
 */
public record Evidence(TextField field, int start, int end, String sentence, List<Cue> cues) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the range does not have the sentence's length
   */
  public Evidence {
    cues = List.copyOf(cues);
    if (start < 0 || end - start != sentence.length()) {
      throw new IllegalArgumentException(
          "range " + start + "–" + end + " does not fit a sentence of " + sentence.length());
    }
  }
}
