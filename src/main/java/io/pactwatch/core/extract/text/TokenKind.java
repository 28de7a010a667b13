package io.pactwatch.core.extract.text;

/** What a token is. */
public enum TokenKind {
  WORD(0),
  /** Digits, with points and commas between them. */
  NUMBER(1),
  /** An apostrophe and an s at the end of a word. */
  POSSESSIVE(2),
  /** Any other single character that is not white space: punctuation, currency and other signs. */
  SIGN(3);

  private static final TokenKind[] BY_CODE = {WORD, NUMBER, POSSESSIVE, SIGN};

  private final int code;

  TokenKind(int code) {
    this.code = code;
  }

  /** A small number that stands for it in columns. */
  int code() {
    return code;
  }

  /** The kind for which the number stands. */
  static TokenKind of(int code) {
    return BY_CODE[code];
  }
}
