package io.pactwatch.cli;

import io.pactwatch.archive.ArchiveException;
import io.pactwatch.backtest.TruthException;
import io.pactwatch.backtest.output.BacktestFolderException;
import io.pactwatch.catalogue.CatalogueException;
import io.pactwatch.client.ClientException;
import io.pactwatch.demo.EmbeddedBrokerException;
import io.pactwatch.evaluation.LabelsException;
import io.pactwatch.replay.ReplayException;
import io.pactwatch.runtime.KafkaAccessException;
import io.pactwatch.runtime.TopicProblem;
import io.pactwatch.runtime.UnfitTopicsException;
import io.pactwatch.web.HttpStartException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Makes one line of every error: what is wrong, where, what to do. */
final class OneLineErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final BooleanSupplier verbose;

  OneLineErrors(BooleanSupplier verbose) {
    this.verbose = verbose;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String hint = "; see '" + command.getCommandSpec().qualifiedName() + " --help'";
    print(command.getErr(), UsageProblem.of(wrong) + hint);
    return ExitCode.WRONG_USAGE.value();
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof ClosedPipeException) {
      // Who reads has had enough: that is no error.
      return ExitCode.DONE.value();
    }
    PrintWriter errors = command.getErr();
    command.getOut().flush();
    lines(failure).forEach(line -> print(errors, line));
    if (verbose.getAsBoolean()) {
      printStackTrace(errors, failure);
    }
    errors.flush();
    return exitCode(failure).value();
  }

  private static List<String> lines(Exception failure) {
    if (failure instanceof CommandException expected) {
      return expected.lines();
    }
    if (failure instanceof CatalogueException broken) {
      return broken.problems().stream().map(problem -> "catalogue: " + problem).toList();
    }
    if (failure instanceof UnfitTopicsException unfit) {
      return unfit.problems().stream().map(TopicProblem::line).toList();
    }
    if (failure instanceof TruthException wrong) {
      return wrong.lines();
    }
    if (failure instanceof ClientException
        || failure instanceof ReplayException
        || failure instanceof BacktestFolderException
        || failure instanceof ArchiveException
        || failure instanceof LabelsException
        || failure instanceof KafkaAccessException
        || failure instanceof HttpStartException
        || failure instanceof EmbeddedBrokerException) {
      return List.of(messageOf(failure));
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return List.of("reading or writing failed: " + messageOf(failure));
    }
    return List.of(
        "unexpected "
            + failure.getClass().getSimpleName()
            + ": "
            + messageOf(failure)
            + ": run it with --verbose and report what it prints");
  }

  private static ExitCode exitCode(Exception failure) {
    if (failure instanceof CommandException expected) {
      return expected.exitCode();
    }
    if (failure instanceof ClientException client) {
      return client.isMisconfigured() ? ExitCode.WRONG_USAGE : ExitCode.FAILED;
    }
    if (failure instanceof KafkaAccessException kafka) {
      return kafka.isMisconfigured() ? ExitCode.WRONG_USAGE : ExitCode.FAILED;
    }
    boolean misconfigured =
        failure instanceof CatalogueException
            || failure instanceof UnfitTopicsException
            || failure instanceof ArchiveException
            || failure instanceof TruthException
            || failure instanceof BacktestFolderException;
    return misconfigured ? ExitCode.WRONG_USAGE : ExitCode.FAILED;
  }

  private static String messageOf(Exception failure) {
    @Nullable String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static void printStackTrace(PrintWriter errors, Exception failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    trace.toString().lines().forEach(line -> errors.print(TerminalText.line(line) + "\n"));
  }

  private static void print(PrintWriter errors, String line) {
    errors.print("pactwatch: " + TerminalText.line(line) + "\n");
    errors.flush();
  }
}
