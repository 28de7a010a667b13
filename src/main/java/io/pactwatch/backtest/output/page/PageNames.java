package io.pactwatch.backtest.output.page;

import io.pactwatch.backtest.ReportNames;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.util.stream.Collectors;

/**
 * What the page calls pairs and types.
 *
 * @param names of the report
 */
record PageNames(ReportNames names) {

  /** A pair, as {@code Microsoft – OpenAI}. */
  String of(SignalKey key) {
    return key.parties().stream().map(names::of).collect(Collectors.joining(" – "));
  }

  String of(SignalType type) {
    return names.of(type);
  }
}
