package io.pactwatch.benchmark;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks on one thread and says how many documents a second one core reads. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs them.
   *
   * @param arguments a regular expression that chooses among them
   */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(arguments[0])
                    .threads(1)
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .run();
    System.out.println("Documents per second and core");
    results.forEach(Benchmarks::print);
  }

  private static void print(RunResult result) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %-8s %,10.0f  ± %,.0f%n",
        result.getPrimaryResult().getLabel(),
        result.getParams().getParam("catalogue"),
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreError());
  }
}
