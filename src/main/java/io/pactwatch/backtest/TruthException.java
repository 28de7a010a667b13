package io.pactwatch.backtest;

import java.util.List;

/** A truth file cannot be read. */
public final class TruthException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  TruthException(List<String> lines) {
    super(String.join("; ", lines));
    this.lines = List.copyOf(lines);
  }

  /** A line for each mistake: file, line, what is wrong, what to do. */
  public List<String> lines() {
    return lines;
  }
}
