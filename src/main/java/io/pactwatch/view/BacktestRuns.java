package io.pactwatch.view;

import com.fasterxml.jackson.databind.ObjectReader;
import io.pactwatch.backtest.output.BacktestFolder;
import io.pactwatch.backtest.output.RunId;
import io.pactwatch.core.model.Alert;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.stream.StageSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The backtests whose folders lie in one folder, each as a view by the id of its run. Safe for many
 * threads.
 */
public final class BacktestRuns {
  /** So many are kept in memory, those that were asked for last. */
  private static final int MOST_LOADED = 3;

  private final Path directory;
  private final StageSettings settings;
  private final Map<String, SystemView> loaded =
      new LinkedHashMap<>(MOST_LOADED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SystemView> eldest) {
          return size() > MOST_LOADED;
        }
      };

  /**
   * The backtests of a folder.
   *
   * @param directory where there is none there are no backtests
   * @param settings by which stories are taken for open and pairs are drawn
   */
  public BacktestRuns(Path directory, StageSettings settings) {
    this.directory = directory;
    this.settings = settings;
  }

  /** Where the backtests are looked for. */
  public Path directory() {
    return directory;
  }

  /**
   * What a backtest found.
   *
   * @param run as its report and its metrics name it
   * @return nothing where no folder is of this run
   * @throws IOException if its files cannot be read
   */
  public synchronized Optional<SystemView> view(String run) throws IOException {
    Optional<SystemView> known = Optional.ofNullable(loaded.get(run));
    if (known.isPresent()) {
      return known;
    }
    Optional<Path> folder = folder(run);
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    SystemView view = load(folder.get());
    loaded.put(run, view);
    return Optional.of(view);
  }

  private Optional<Path> folder(String run) throws IOException {
    for (Path report : reports()) {
      if (RunId.of(report).equals(run)) {
        return Optional.ofNullable(report.getParent());
      }
    }
    return Optional.empty();
  }

  private List<Path> reports() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(directory)) {
      return folders
          .map(folder -> folder.resolve(BacktestFolder.REPORT))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private SystemView load(Path folder) throws IOException {
    SystemView view = new SystemView(settings, System::nanoTime);
    forEachLine(
        folder.resolve(BacktestFolder.STORIES),
        StoryRecord.class,
        story -> view.story(story.story().id(), Optional.of(story)));
    forEachLine(
        folder.resolve(BacktestFolder.ALERTS),
        Alert.class,
        alert -> view.alert(alert.id(), Optional.of(alert)));
    return view;
  }

  private static <T> void forEachLine(Path file, Class<T> type, Consumer<T> taker)
      throws IOException {
    ObjectReader reader = PactwatchJson.mapper().readerFor(type);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        taker.accept(reader.<T>readValue(line));
      }
    }
  }
}
