package io.pactwatch.backtest.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.backtest.output.page.ReportPage;
import io.pactwatch.serde.PactwatchJson;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a backtest's results. All is written into a hidden folder beside it, which takes
 * its name when everything is there: who sees the folder sees all of it. Without {@link #finish}
 * closing leaves nothing; it may be closed from another thread when the program is told to end.
 */
public final class BacktestFolder implements Closeable {
  /** All alerts, a line each. */
  public static final String ALERTS = "alerts.jsonl";

  /** All stories, a line each. */
  public static final String STORIES = "stories.jsonl";

  /** The report for programs. */
  public static final String REPORT = "report.json";

  /** The report for people. */
  public static final String PAGE = "report.html";

  /** The report for Prometheus. */
  public static final String METRICS = "metrics.om";

  private static final ObjectWriter JSON =
      PactwatchJson.mapper().writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final Path folder;
  private final Path unfinished;
  private final List<Writer> writers = new ArrayList<>();
  private boolean open = true;

  private BacktestFolder(Path folder, Path unfinished) {
    this.folder = folder;
    this.unfinished = unfinished;
  }

  /**
   * Begins a folder; those above it are made where they do not exist.
   *
   * @throws BacktestFolderException if there is something at the path already
   */
  public static BacktestFolder create(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent == null || Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(folder);
    }
    String hidden = "." + absolute.getFileName() + "." + ProcessHandle.current().pid();
    Path unfinished = parent.resolve(hidden + ".unfinished");
    Files.createDirectories(parent);
    try {
      Files.createDirectory(unfinished);
    } catch (FileAlreadyExistsException failure) {
      throw new BacktestFolderException(
          unfinished + " is left of a backtest that was killed: remove it, and run again");
    }
    return new BacktestFolder(absolute, unfinished);
  }

  private static BacktestFolderException exists(Path folder) {
    return new BacktestFolderException(
        folder + " exists already: give a folder that does not, or remove it");
  }

  /**
   * Begins a file, in UTF-8. It is closed with the folder.
   *
   * @param name {@link #ALERTS} or {@link #STORIES}
   */
  public synchronized Writer writer(String name) throws IOException {
    BufferedWriter writer =
        Files.newBufferedWriter(unfinished.resolve(name), StandardOpenOption.CREATE_NEW);
    writers.add(writer);
    return writer;
  }

  /**
   * Writes the report in its three forms, and gives the folder its name.
   *
   * @throws BacktestFolderException if there is something at the path by now
   */
  public synchronized void finish(BacktestReport report) throws IOException {
    String run = RunId.of(report);
    try (Writer json = writer(REPORT);
        Writer page = writer(PAGE);
        Writer metrics = writer(METRICS)) {
      JSON.writeValue(json, report);
      json.write('\n');
      ReportPage.write(report, run, page);
      OpenMetricsFile.write(report, run, metrics);
    }
    closeWriters();
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(folder);
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    open = false;
  }

  private void closeWriters() throws IOException {
    for (Writer writer : writers) {
      writer.close();
    }
  }

  /** Removes everything, unless the folder is finished. */
  @Override
  public synchronized void close() throws IOException {
    if (open) {
      open = false;
      try {
        closeWriters();
      } finally {
        remove();
      }
    }
  }

  private void remove() throws IOException {
    try (Stream<Path> files = Files.walk(unfinished)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
