package io.pactwatch.cli;

import io.pactwatch.core.model.AlertKind;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.Severity;
import io.pactwatch.replay.Period;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a verb: it holds what all verbs share. */
@Command(
    name = "pactwatch",
    description =
        "Watches news and announcements on Kafka topics for shifts in the partnerships between AI"
            + " labs, clouds, chip makers and investors.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpWidth = 100,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage or wrong configuration"},
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      PublishCommand.class,
      FeedsCommand.class,
      AlertsCommand.class,
      ExtractCommand.class,
      EvaluateCommand.class,
      BacktestCommand.class,
      VerifyReplayCommand.class,
      CatalogueCommand.class,
      TopicsCommand.class,
      TopologyCommand.class,
    })
public final class PactwatchCommand {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "With an error, print where in the program it came from.")
  private boolean verbose;

  PactwatchCommand() {}

  /** Runs the command of a user and returns the exit code. */
  public static int run(String... arguments) {
    StandardStreams streams = StandardStreams.install();
    CommandLine commandLine = commandLine(KafkaAccess.real(), streams.output(), streams.errors());
    return streams.flush(commandLine.execute(arguments));
  }

  /** The whole command line, with what it uses of the world outside. */
  static CommandLine commandLine(KafkaAccess kafka, PrintWriter output, PrintWriter errors) {
    PactwatchCommand root = new PactwatchCommand();
    OneLineErrors oneLineErrors = new OneLineErrors(() -> root.verbose);
    return new CommandLine(root, new CommandFactory(kafka))
        .setOut(output)
        .setErr(errors)
        .setExpandAtFiles(false)
        .registerConverter(ArchiveFormat.class, new EnumConverter<>(ArchiveFormat.class))
        .registerConverter(DeliveryOrder.class, new EnumConverter<>(DeliveryOrder.class))
        .registerConverter(OutputFormat.class, new EnumConverter<>(OutputFormat.class))
        .registerConverter(Period.Clock.class, new EnumConverter<>(Period.Clock.class))
        .registerConverter(ItemKind.class, new EnumConverter<>(ItemKind.class))
        .registerConverter(Severity.class, new EnumConverter<>(Severity.class))
        .registerConverter(AlertKind.class, new EnumConverter<>(AlertKind.class))
        .setParameterExceptionHandler(oneLineErrors)
        .setExecutionExceptionHandler(oneLineErrors)
        .setExecutionStrategy(
            parsed -> {
              if (root.verbose) {
                Logging.withStackTraces();
              }
              return new CommandLine.RunLast().execute(parsed);
            });
  }
}
