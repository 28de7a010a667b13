package io.pactwatch.core.extract;

/** What a token is. */
enum TokenKind {
  WORD,
  /** Digits, with points and commas between them. */
  NUMBER,
  /** An apostrophe and an s at the end of a word. */
  POSSESSIVE,
  /** Any other single character that is not white space: punctuation, currency and other signs. */
  SIGN
}
