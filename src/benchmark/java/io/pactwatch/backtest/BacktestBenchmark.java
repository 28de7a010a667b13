package io.pactwatch.backtest;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.testkit.GeneratedItems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How many items a second a backtest of a file replays on one core, and how much memory it needs:
 * each size in a Java of its own, with one thread and a small heap.
 */
public final class BacktestBenchmark {
  private static final long SEED = 20_261_126;
  private static final int LENGTH = 3_000;
  private static final Duration APART = Duration.ofMinutes(10);
  private static final Pattern COMMA = Pattern.compile(",");

  /**
   * One processor, and half of a small heap for what is new. What outlives one collection belongs
   * to a story or to the memory of items, and stays for days of event time: to copy it from
   * collection to collection before it is taken for old would be for nothing.
   */
  private static final List<String> ONE_CORE =
      List.of(
          "-Xmx400m",
          "-Xmn200m",
          "-XX:MaxTenuringThreshold=1",
          "-XX:+UseSerialGC",
          "-XX:ActiveProcessorCount=1");

  private BacktestBenchmark() {}

  /**
   * Runs it.
   *
   * @param arguments how many items, with commas between the sizes
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    for (String size : COMMA.split(arguments[0])) {
      Path folder = Files.createTempDirectory("pactwatch-benchmark-");
      Path items = folder.resolve("items.jsonl");
      try {
        new GeneratedItems(CatalogueReader.read(BundledCatalogue.document()), SEED, LENGTH, APART)
            .write(items, Integer.parseInt(size));
        measure(items, size);
      } finally {
        Files.deleteIfExists(items);
        Files.delete(folder);
      }
    }
  }

  private static void measure(Path items, String size) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ONE_CORE);
    command.addAll(
        List.of(
            "-classpath",
            System.getProperty("java.class.path"),
            BacktestMeasurement.class.getName(),
            items.toString(),
            size));
    int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("the backtest of " + size + " items ended with " + exitCode);
    }
  }
}
