package io.pactwatch.backtest.output;

/** A folder for results cannot be used; the message is one line for the user. */
public final class BacktestFolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BacktestFolderException(String line) {
    super(line);
  }
}
