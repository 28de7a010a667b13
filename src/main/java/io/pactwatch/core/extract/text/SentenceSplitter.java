package io.pactwatch.core.extract.text;

import io.pactwatch.core.model.TextField;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where sentences and paragraphs end. A line break ends a sentence unless the next line goes
 * on in lower case, because headings have no full stop.
 */
public final class SentenceSplitter {
  /** Longer ones are cut, so that no text makes a rule look further than this. */
  static final int MAXIMUM_TOKENS = 256;

  /** In UTF-16 units. Sentences stand in stories and alerts, which must stay small. */
  static final int MAXIMUM_LENGTH = 1_000;

  /** Few texts have more sentences. */
  private static final int MANY = 40;

  private static final Words ABBREVIATIONS =
      Words.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "st", "vs", "inc", "corp", "co",
          "ltd", "no", "approx", "est", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "u.s", "u.k", "e.u", "e.g", "i.e");

  private SentenceSplitter() {}

  /** The sentences of a field, in order. */
  public static List<Sentence> split(TextField field, Tokens tokens) {
    List<Sentence> sentences = new ArrayList<>(MANY);
    int first = 0;
    int paragraph = 0;
    int token = 0;
    int end = 0;
    while (token < tokens.size()) {
      while (tokens.possibleEnd(end) < token) {
        end++;
      }
      token = endOrCut(tokens, first, token, tokens.possibleEnd(end));
      int next = token + 1;
      boolean atEnd = next == tokens.size();
      boolean newParagraph = !atEnd && startsParagraph(tokens, next);
      if (atEnd || newParagraph || endsSentence(tokens, token) || isTooLong(tokens, first, next)) {
        sentences.add(new Sentence(field, tokens, first, next, paragraph, sentences.size()));
        first = next;
        if (newParagraph) {
          paragraph++;
        }
      }
      token = next;
    }
    return sentences;
  }

  /** The token after which the sentence can end, or one before, if it would be too long. */
  private static int endOrCut(Tokens tokens, int first, int from, int end) {
    if (end == from || !isTooLong(tokens, first, end)) {
      return end;
    }
    int cut = from;
    while (!isTooLong(tokens, first, cut + 1)) {
      cut++;
    }
    return cut;
  }

  /** Whether a sentence from the first token would be too long with the next one. */
  private static boolean isTooLong(Tokens tokens, int first, int next) {
    return next - first >= MAXIMUM_TOKENS
        || tokens.end(next) - tokens.start(first) > MAXIMUM_LENGTH;
  }

  private static boolean startsParagraph(Tokens tokens, int token) {
    int breaks = tokens.lineBreaksBefore(token);
    return breaks > 0 && (breaks > 1 || !Character.isLowerCase(tokens.firstChar(token)));
  }

  private static boolean endsSentence(Tokens tokens, int token) {
    if (!tokens.isSign(token)) {
      return false;
    }
    int stop = token;
    while (stop > 0 && isClosing(tokens, stop) && tokens.touchesPrevious(stop)) {
      stop--;
    }
    if (!isStop(tokens, stop)) {
      return false;
    }
    int next = token + 1;
    if (tokens.touchesPrevious(next)) {
      return false;
    }
    if (!tokens.isSign(stop, '.')) {
      return true;
    }
    return !followsAbbreviation(tokens, stop) && beginsLikeASentence(tokens, next);
  }

  private static boolean isStop(Tokens tokens, int token) {
    return tokens.isSign(token)
        && switch (tokens.firstChar(token)) {
          case '.', '!', '?', '\u2026', '\u3002' -> true;
          default -> false;
        };
  }

  private static boolean isClosing(Tokens tokens, int token) {
    return tokens.isSign(token)
        && switch (tokens.firstChar(token)) {
          case '"', '\'', '\u201d', '\u2019', ')', ']', '\u00bb' -> true;
          default -> false;
        };
  }

  private static boolean followsAbbreviation(Tokens tokens, int stop) {
    if (stop == 0 || tokens.kind(stop - 1) != TokenKind.WORD) {
      return false;
    }
    int length = tokens.end(stop - 1) - tokens.start(stop - 1);
    return length == 1 || ABBREVIATIONS.have(tokens, stop - 1);
  }

  /** A sentence can begin with a company's name in lower case: a capital later in it tells. */
  private static boolean beginsLikeASentence(Tokens tokens, int token) {
    if (!Character.isLowerCase(tokens.firstCodePoint(token))) {
      return true;
    }
    for (int position = tokens.start(token); position < tokens.end(token); position++) {
      if (Character.isUpperCase(tokens.characters()[position])) {
        return true;
      }
    }
    return false;
  }
}
