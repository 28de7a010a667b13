package io.pactwatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pactwatch.backtest.Backtest;
import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.backtest.ReportBuilder;
import io.pactwatch.backtest.Shift;
import io.pactwatch.backtest.SweepGrid;
import io.pactwatch.backtest.SweepRow;
import io.pactwatch.backtest.SweepTable;
import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.config.Settings;
import io.pactwatch.replay.ItemSource;
import io.pactwatch.replay.Period;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.stream.StageSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds many settings against one truth. */
@Command(
    name = "sweep",
    description = {
      "Runs a backtest for each combination of settings, as many at once as there are cores, and"
          + " prints a table of their quality; the best comes first."
    })
final class BacktestSweepCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private BacktestInput input = new BacktestInput();

  @Option(
      names = "--grid",
      required = true,
      paramLabel = "KEY=A,B,C",
      description = "A setting and its values; may be given several times.")
  private Map<String, String> grid = new LinkedHashMap<>();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "A table, or one line of JSON for each combination. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  BacktestSweepCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    List<Shift> truth =
        input
            .truth()
            .orElseThrow(() -> CommandException.wrongUsage("give --truth FILE to hold against"));
    int count = threads.count();
    Period period = input.period();
    List<Map<String, String>> combinations = SweepGrid.combinations(grid);
    // All are checked before the first one runs.
    List<Settings> settings = combinations.stream().map(input::settings).toList();
    CatalogueBook book = input.catalogues(settings.get(0));
    List<SweepRow> rows = new ArrayList<>();
    ExecutorService workers = Executors.newFixedThreadPool(count);
    try {
      List<Future<SweepRow>> pending = new ArrayList<>();
      for (int index = 0; index < combinations.size(); index++) {
        Map<String, String> combination = combinations.get(index);
        Settings chosen = settings.get(index);
        pending.add(workers.submit(() -> row(combination, chosen, book, period, truth)));
      }
      for (Future<SweepRow> row : pending) {
        rows.add(await(row));
      }
    } finally {
      workers.shutdownNow();
    }
    print(rows);
    return ExitCode.DONE.value();
  }

  private static SweepRow await(Future<SweepRow> row) throws InterruptedException {
    try {
      return row.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw CommandException.failed("a backtest failed: " + failure.getCause());
    }
  }

  private SweepRow row(
      Map<String, String> combination,
      Settings settings,
      CatalogueBook book,
      Period period,
      List<Shift> truth)
      throws IOException {
    StageSettings stages = Wiring.stages(settings);
    try (ItemSource source = input.open(settings, period);
        Backtest backtest = Backtest.run(source, stages, book, 1, Backtest.Observer.SILENT)) {
      ReportBuilder builder = new ReportBuilder(stages, Optional.of(truth), input.tolerance());
      backtest.forEachStory(builder::story);
      backtest.forEachAlert(builder::alert);
      BacktestReport report = builder.build(backtest, period, BacktestInput.changed(settings));
      return SweepRow.of(combination, report);
    }
  }

  private void print(List<SweepRow> rows) {
    Output output = Output.of(spec);
    List<SweepRow> bestFirst = SweepRow.bestFirst(rows);
    switch (format) {
      case TEXT ->
          SweepTable.lines(bestFirst).forEach(line -> output.line(TerminalText.line(line)));
      case JSON -> bestFirst.forEach(row -> output.line(json(row)));
    }
    output.flush();
  }

  private static String json(SweepRow row) {
    try {
      return TerminalText.json(PactwatchJson.mapper().writeValueAsString(row));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("every row can be written", impossible);
    }
  }
}
