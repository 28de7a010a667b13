package io.pactwatch.core.extract;

import java.util.Arrays;

/**
 * The tokens of one text, as columns: a token is an index. Positions are UTF-16 units of the
 * original text.
 */
final class Tokens {
  private final String text;
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] words = new int[64];
  private byte[] lineBreaks = new byte[64];
  private TokenKind[] kinds = new TokenKind[64];

  Tokens(String text) {
    this.text = text;
  }

  void add(TokenKind kind, int start, int end, int word, int lineBreaksBefore) {
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      words = Arrays.copyOf(words, capacity);
      lineBreaks = Arrays.copyOf(lineBreaks, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    words[size] = word;
    lineBreaks[size] = (byte) Math.min(lineBreaksBefore, 2);
    size++;
  }

  int size() {
    return size;
  }

  String text() {
    return text;
  }

  TokenKind kind(int token) {
    return kinds[token];
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** The word's id in the vocabulary. */
  int word(int token) {
    return words[token];
  }

  /** How many line breaks stand before the token; two stand for any number above. */
  int lineBreaksBefore(int token) {
    return lineBreaks[token];
  }

  String textOf(int token) {
    return text.substring(starts[token], ends[token]);
  }

  char firstChar(int token) {
    return text.charAt(starts[token]);
  }

  boolean isSign(int token, char sign) {
    return kinds[token] == TokenKind.SIGN && firstChar(token) == sign;
  }

  /** Whether the token is the second part of a hyphenated word. */
  boolean isHyphenated(int token) {
    int before = starts[token] - 1;
    return token > 0
        && before == ends[token - 1]
        && "-\u2010\u2011".indexOf(text.charAt(before)) >= 0;
  }

  /** Whether nothing stands between the token and the one before it. */
  boolean touchesPrevious(int token) {
    return token > 0 && starts[token] == ends[token - 1];
  }
}
