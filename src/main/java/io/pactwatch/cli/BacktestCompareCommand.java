package io.pactwatch.cli;

import io.pactwatch.backtest.AlertDifference;
import io.pactwatch.backtest.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the results of two backtests. */
@Command(
    name = "compare",
    description = "Prints what one backtest alerted on and the other did not, and why.")
final class BacktestCompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "DIR", description = "What 'backtest --out' wrote.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "DIR", description = "The same of another backtest.")
  private Path second = Path.of("");

  BacktestCompareCommand() {}

  @Override
  public Integer call() {
    Output output = Output.of(spec);
    Comparison comparison = compare();
    comparison.causes().forEach(cause -> line(output, cause));
    for (AlertDifference difference : comparison.differences()) {
      line(output, text(difference));
    }
    line(
        output,
        "%d alerts are equal, %d only in the first, %d only in the second, %d differ"
            .formatted(
                comparison.same(),
                count(comparison, AlertDifference.Presence.FIRST),
                count(comparison, AlertDifference.Presence.SECOND),
                count(comparison, AlertDifference.Presence.BOTH)));
    output.flush();
    return ExitCode.DONE.value();
  }

  private Comparison compare() {
    try {
      return Comparison.of(first, second);
    } catch (IOException notOfABacktest) {
      throw CommandException.wrongUsage(String.valueOf(notOfABacktest.getMessage()));
    }
  }

  private static String text(AlertDifference difference) {
    String where =
        switch (difference.presence()) {
          case FIRST -> "only in the first";
          case SECOND -> "only in the second";
          case BOTH -> "in both";
        };
    return "%s: %s (%s, %s): %s"
        .formatted(
            where,
            difference.about(),
            difference.severity().name().toLowerCase(Locale.ROOT),
            difference.id(),
            difference.why());
  }

  private static long count(Comparison comparison, AlertDifference.Presence presence) {
    return comparison.differences().stream().filter(d -> d.presence() == presence).count();
  }

  private static void line(Output output, String text) {
    output.line(TerminalText.line(text));
  }
}
