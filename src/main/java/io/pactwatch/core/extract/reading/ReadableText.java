package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out what is not part of an item's own text: paragraphs that begin like boilerplate, and
 * all that stands under a heading that does ("Related stories", "About the company"), up to the
 * next heading.
 */
final class ReadableText {
  /** Longer paragraphs are no headings. */
  private static final int HEADING_WORDS = 7;

  private final List<SentenceScan> kept;
  private int skippedParagraph = -1;
  private boolean skipsSection;

  private ReadableText(int sentences) {
    kept = new ArrayList<>(sentences);
  }

  /** The sentences of a field that are read, in order. */
  static List<SentenceScan> of(List<SentenceScan> sentences) {
    ReadableText text = new ReadableText(sentences.size());
    for (int index = 0; index < sentences.size(); index++) {
      boolean first = index == 0 || isNewParagraph(sentences, index);
      boolean last = index + 1 == sentences.size() || isNewParagraph(sentences, index + 1);
      text.take(sentences.get(index), first, first && last);
    }
    return text.kept;
  }

  private static boolean isNewParagraph(List<SentenceScan> sentences, int index) {
    return sentences.get(index).sentence().paragraph()
        != sentences.get(index - 1).sentence().paragraph();
  }

  private void take(SentenceScan scan, boolean beginsParagraph, boolean isWholeParagraph) {
    Sentence sentence = scan.sentence();
    if (beginsParagraph && isWholeParagraph && isHeading(sentence)) {
      skipsSection = scan.isBoilerplate();
    }
    if (beginsParagraph && scan.isBoilerplate()) {
      skippedParagraph = sentence.paragraph();
    }
    if (!skipsSection && sentence.paragraph() != skippedParagraph) {
      kept.add(scan);
    }
  }

  /** Short, and neither an item of a list nor a sentence with an end. */
  private static boolean isHeading(Sentence sentence) {
    Tokens tokens = sentence.tokens();
    boolean ends = ".!?,;\u2026".indexOf(tokens.firstChar(sentence.last() - 1)) >= 0;
    boolean listed = tokens.kind(sentence.first()) == TokenKind.SIGN;
    return !ends && !listed && sentence.words(sentence.first(), sentence.last()) <= HEADING_WORDS;
  }
}
