package io.pactwatch.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.pactwatch.backtest.Backtest;
import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.backtest.ReportBuilder;
import io.pactwatch.backtest.Shift;
import io.pactwatch.backtest.output.BacktestFolder;
import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.config.Settings;
import io.pactwatch.core.model.Alert;
import io.pactwatch.replay.ItemSource;
import io.pactwatch.replay.Period;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.stream.StageSettings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays the past and says what the monitor would have said. */
@Command(
    name = "backtest",
    description = {
      "Replays items through the stages of the monitor, without writing to any topic: from files,"
          + " or from the topics of a cluster. The same input and settings give the same result.",
      "Writes a folder: alerts.jsonl, stories.jsonl, report.json, report.html, and metrics.om"
          + " (OpenMetrics with the times of the past)."
    },
    subcommands = {BacktestCompareCommand.class, BacktestSweepCommand.class})
final class BacktestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private BacktestInput input = new BacktestInput();

  /** Not required, for the subcommands have none. */
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the result goes; it must not exist yet. Required.")
  private Optional<Path> out = Optional.empty();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  BacktestCommand() {}

  @Override
  public Integer call() throws IOException {
    Path folder =
        out.orElseThrow(
            () -> CommandException.wrongUsage("give --out DIR: a folder that does not exist yet"));
    int count = threads.count();
    Settings settings = input.settings(Map.of());
    Period period = input.period();
    Optional<List<Shift>> truth = input.truth();
    StageSettings stages = Wiring.stages(settings);
    Output output = Output.of(spec);
    try (BacktestFolder result = BacktestFolder.create(folder);
        ItemSource source = input.open(settings, period)) {
      ShutdownHook.closing(result);
      CatalogueBook book = input.catalogues(settings);
      try (Backtest backtest = run(source, stages, book, count, output)) {
        ReportBuilder builder = new ReportBuilder(stages, truth, input.tolerance());
        backtest.forEachStory(
            lines(result, BacktestFolder.STORIES, StoryRecord.class, builder::story));
        backtest.forEachAlert(lines(result, BacktestFolder.ALERTS, Alert.class, builder::alert));
        BacktestReport report = builder.build(backtest, period, BacktestInput.changed(settings));
        result.finish(report);
        BacktestText.lines(report, folder).forEach(line -> output.line(TerminalText.line(line)));
      }
    }
    output.flush();
    return ExitCode.DONE.value();
  }

  private Backtest run(
      ItemSource source, StageSettings stages, CatalogueBook book, int count, Output output)
      throws IOException {
    try (BacktestProgress progress =
        BacktestProgress.show(output, source.total(), !input.isFromTopics())) {
      return Backtest.run(source, stages, book, count, progress);
    }
  }

  /** Writes each state as a line of a file, and has the report take it. */
  private static <T> Backtest.Visitor<T> lines(
      BacktestFolder result, String file, Class<T> type, Consumer<T> report) throws IOException {
    Writer lines = result.writer(file);
    ObjectWriter json = PactwatchJson.mapper().writerFor(type);
    return state -> {
      lines.write(json.writeValueAsString(state));
      lines.write('\n');
      report.accept(state);
    };
  }
}
