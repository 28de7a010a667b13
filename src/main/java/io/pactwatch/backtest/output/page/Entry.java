package io.pactwatch.backtest.output.page;

/**
 * A row of a table with two columns.
 *
 * @param name what
 * @param value how many, or which
 */
public record Entry(String name, String value) {
  static Entry of(String name, long count) {
    return new Entry(name, PageText.count(count));
  }
}
