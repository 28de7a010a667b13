package io.pactwatch.core.score;

import io.pactwatch.core.model.ContentHash;
import java.text.Normalizer;
import java.util.Locale;

/** Tells whether two sentences are copies of each other. */
public final class TextFingerprint {
  private TextFingerprint() {}

  /**
   * The fingerprint of a sentence: 16 hexadecimal digits, equal for copies that differ in case,
   * punctuation, quotation marks, spacing or invisible characters.
   */
  public static String of(String sentence) {
    return ContentHash.of("", fold(sentence));
  }

  /**
   * Lower-case letters and digits; everything between them becomes one space, so that 1.5 stays
   * another number than 15.
   */
  static String fold(String sentence) {
    String text = Normalizer.normalize(sentence, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(text.length());
    boolean between = false;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (Character.isLetterOrDigit(codePoint)) {
        if (between && folded.length() > 0) {
          folded.append(' ');
        }
        folded.appendCodePoint(codePoint);
        between = false;
      } else if (Character.getType(codePoint) != Character.FORMAT) {
        between = true;
      }
    }
    return folded.toString();
  }
}
