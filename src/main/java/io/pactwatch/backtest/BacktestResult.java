package io.pactwatch.backtest;

import com.fasterxml.jackson.databind.ObjectReader;
import io.pactwatch.core.model.Alert;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.serde.StoryRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a backtest has written, read again.
 *
 * @param settings those that differ from the defaults
 * @param catalogues by which signals were read
 * @param items what became of the records
 * @param alerts by id
 * @param stories by id
 */
record BacktestResult(
    Map<String, String> settings,
    List<String> catalogues,
    ItemCounts items,
    Map<String, Alert> alerts,
    Map<String, StorySummary> stories) {

  /**
   * Reads the folder of a backtest.
   *
   * @throws IOException if a file is missing or is none of a backtest; the message is for a person
   */
  static BacktestResult read(Path folder) throws IOException {
    Map<String, Alert> alerts = new TreeMap<>();
    Map<String, StorySummary> stories = new TreeMap<>();
    Path reportFile = folder.resolve("report.json");
    BacktestReport report;
    try {
      report = PactwatchJson.mapper().readValue(Files.readString(reportFile), BacktestReport.class);
    } catch (IOException failure) {
      throw notOfABacktest(reportFile, failure);
    }
    BacktestResult.<Alert>readLines(
        folder.resolve("alerts.jsonl"), Alert.class, alert -> alerts.put(alert.id(), alert));
    BacktestResult.<StoryRecord>readLines(
        folder.resolve("stories.jsonl"),
        StoryRecord.class,
        story -> stories.put(story.story().id(), StorySummary.of(story)));
    return new BacktestResult(
        report.settings(), report.catalogues(), report.items(), alerts, stories);
  }

  private static <T> void readLines(Path file, Class<T> type, Consumer<T> taker)
      throws IOException {
    ObjectReader reader = PactwatchJson.mapper().readerFor(type);
    try (BufferedReader open = Files.newBufferedReader(file)) {
      for (String line = open.readLine(); line != null; line = open.readLine()) {
        taker.accept(reader.<T>readValue(line));
      }
    } catch (IOException failure) {
      throw notOfABacktest(file, failure);
    }
  }

  private static IOException notOfABacktest(Path file, IOException cause) {
    return new IOException(
        file + " is missing or is no file of a backtest: name a folder that 'backtest --out' wrote",
        cause);
  }
}
