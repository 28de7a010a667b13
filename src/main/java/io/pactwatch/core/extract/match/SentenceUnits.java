package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.grammar.Symbols;
import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;

/**
 * A sentence as learned phrases see it: words, parties by their group, numbers and the signs of
 * money and per cent, as columns. Other signs are left out, but no phrase reaches over a comma, a
 * colon or a semicolon. One sentence after another: the columns are kept.
 */
public final class SentenceUnits {
  private static final String BREAKS = ",;:";

  private final Symbols known;
  private int[] symbols = new int[64];
  private int[] firsts = new int[64];
  private int[] lasts = new int[64];
  private int size;

  /** Those of no sentence yet. */
  public SentenceUnits(Symbols known) {
    this.known = known;
  }

  /** Reads a sentence in place of the one before. */
  public void read(SentenceReading reading) {
    Sentence sentence = reading.sentence();
    size = 0;
    reserve(sentence.last() - sentence.first());
    Tokens tokens = sentence.tokens();
    int token = sentence.first();
    for (Mention mention : reading.mentions()) {
      // Of two in the same place the first one stands for both.
      if (mention.first() >= token) {
        addTokens(tokens, token, mention.first());
        add(known.ofGroup(mention.group()), mention.first(), mention.last());
        token = mention.last();
      }
    }
    addTokens(tokens, token, sentence.last());
  }

  private void addTokens(Tokens tokens, int from, int to) {
    for (int token = from; token < to; token++) {
      addToken(tokens, token);
    }
  }

  private void reserve(int capacity) {
    if (capacity > symbols.length) {
      symbols = new int[2 * capacity];
      firsts = new int[2 * capacity];
      lasts = new int[2 * capacity];
    }
  }

  private void addToken(Tokens tokens, int token) {
    TokenKind kind = tokens.kind(token);
    if (kind == TokenKind.WORD) {
      add(known.ofWord(tokens.word(token)), token, token + 1);
    } else if (kind == TokenKind.NUMBER) {
      add(known.ofNumber(), token, token + 1);
    } else if (kind == TokenKind.SIGN) {
      char sign = tokens.firstChar(token);
      int symbol = known.ofSign(sign);
      if (symbol != Symbols.NONE || BREAKS.indexOf(sign) >= 0) {
        add(symbol, token, token + 1);
      }
    }
  }

  private void add(int symbol, int first, int last) {
    symbols[size] = symbol;
    firsts[size] = first;
    lasts[size] = last;
    size++;
  }

  public int size() {
    return size;
  }

  /** Its symbol, or {@link Symbols#NONE} for what no learned phrase asks for. */
  public int symbol(int unit) {
    return symbols[unit];
  }

  /** Its first token. */
  public int first(int unit) {
    return firsts[unit];
  }

  /** The token after its last. */
  public int last(int unit) {
    return lasts[unit];
  }
}
