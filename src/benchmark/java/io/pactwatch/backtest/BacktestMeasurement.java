package io.pactwatch.backtest;

import com.sun.management.OperatingSystemMXBean;
import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.replay.FileItems;
import io.pactwatch.replay.Period;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.serde.ItemReader;
import io.pactwatch.serde.JsonLinesReader;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.testkit.MonitorSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Measures one backtest of one file, and two parts of it alone as floors. */
final class BacktestMeasurement {
  private static final int FLOOR_ITEMS = 10_000;
  private static final int FLOOR_ROUNDS = 3;
  private static final double NANOSECONDS = 1e9;
  private static final long MEGABYTE = 1_000_000;

  private final Path file;
  private final int size;
  private final StageSettings stages = Wiring.stages(MonitorSettings.with(Map.of()));
  private final CheckedCatalogue catalogue = BundledCatalogue.load();

  /** What the observer of the memory itself took. */
  private long pausedNanoseconds;

  private long pausedCpu;

  private BacktestMeasurement(Path file, int size) {
    this.file = file;
    this.size = size;
  }

  public static void main(String[] arguments) throws IOException {
    new BacktestMeasurement(Path.of(arguments[0]), Integer.parseInt(arguments[1])).run();
  }

  private void run() throws IOException {
    print("Backtest of %,d items, %,d MB, on one thread%n", size, Files.size(file) / MEGABYTE);
    // First, so that what Java compiles on the way is part of it; the floors are compiled code.
    long started = System.nanoTime();
    long startedCpu = cpu();
    replay();
    double elapsed = (System.nanoTime() - started - pausedNanoseconds) / NANOSECONDS;
    double used = (cpu() - startedCpu - pausedCpu) / NANOSECONDS;
    double read = bestFloor(false);
    double extracted = bestFloor(true);
    print("%,10.0f items a second by the clock%n", size / elapsed);
    print("%,10.0f items a second of the processor's time, all threads of Java%n", size / used);
    print("%,10.0f floor: read and admit alone (ratio %.1f)%n", read, read * used / size);
    print(
        "%,10.0f floor: read, admit and extract alone (ratio %.1f)%n",
        extracted, extracted * used / size);
    print("%,10d MB resident at most%n", status("VmHWM"));
  }

  private void replay() throws IOException {
    try (FileItems source = FileItems.open(List.of(file), Period.ALL, stages.maximumItemBytes());
        Backtest backtest =
            Backtest.run(source, stages, new CatalogueBook(catalogue), 1, new Quarters())) {
      ReportBuilder builder = new ReportBuilder(stages, Optional.empty(), Duration.ofDays(7));
      backtest.forEachStory(builder::story);
      backtest.forEachAlert(builder::alert);
      BacktestReport report = builder.build(backtest, Period.ALL, new TreeMap<>());
      print("%,10d stories%n", report.stories());
    }
  }

  /** Prints at each quarter what is in memory. */
  private final class Quarters implements Backtest.Observer {
    private long refusals;

    @Override
    public void replayed(long records, long position) {
      if (records % Math.max(1, size / 4) == 0) {
        long started = System.nanoTime();
        long startedCpu = cpu();
        System.gc();
        print(
            "%,10d items: %,d MB in the heap after a collection, %,d MB resident, %d refused%n",
            records,
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE,
            status("VmRSS"),
            refusals);
        pausedNanoseconds += System.nanoTime() - started;
        pausedCpu += cpu() - startedCpu;
      }
    }

    @Override
    public void refused(String origin, String reason) {
      refusals++;
    }
  }

  /** Items a second of the processor's time, in the best of several rounds. */
  private double bestFloor(boolean extracting) throws IOException {
    double best = 0;
    for (int round = 0; round < FLOOR_ROUNDS; round++) {
      best = Math.max(best, floor(extracting));
    }
    return best;
  }

  private double floor(boolean extracting) throws IOException {
    ItemReader reader = new ItemReader(stages.admit(), stages.maximumItemBytes());
    long started = cpu();
    int count = 0;
    try (JsonLinesReader lines =
        new JsonLinesReader(Files.newInputStream(file), stages.maximumItemBytes())) {
      for (var line = lines.next(); line.isPresent() && count < FLOOR_ITEMS; line = lines.next()) {
        count++;
        Admission admission = reader.read(line.get().bytes(), ItemKind.NEWS, Instant.MAX);
        if (!(admission instanceof Admission.Admitted admitted)) {
          throw new IllegalStateException("an item is refused: " + admission);
        }
        if (extracting) {
          catalogue.extractor().extract(admitted.item());
        }
      }
    }
    return count * NANOSECONDS / (cpu() - started);
  }

  /** Of all threads of this Java: also those that compile and that collect. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** A figure that Linux gives of this process, in MB; 0 elsewhere. */
  private static long status(String name) {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith(name + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024 / MEGABYTE)
          .findFirst()
          .orElse(0);
    } catch (IOException notLinux) {
      return 0;
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
