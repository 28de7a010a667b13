package io.pactwatch.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with the arguments. */
final class UsageProblem {
  private UsageProblem() {}

  static String of(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    // A mistyped option makes a required one missing: what was mistyped is what helps.
    List<String> unmatched = command.getUnmatchedArguments();
    if (!unmatched.isEmpty()) {
      return unmatched(command, unmatched);
    }
    return isRun(command)
        ? String.valueOf(wrong.getMessage())
        : "which command? One of " + String.join(", ", command.getSubcommands().keySet());
  }

  /** Whether the command does something itself, and is not only the name of a group of others. */
  private static boolean isRun(CommandLine command) {
    return command.getCommand() instanceof Callable<?>;
  }

  private static String unmatched(CommandLine command, List<String> unmatched) {
    String first = unmatched.get(0);
    String what =
        first.startsWith("-")
            ? "unknown option '"
            : command.getSubcommands().isEmpty() ? "unexpected argument '" : "unknown command '";
    List<String> similar = new UnmatchedArgumentException(command, unmatched).getSuggestions();
    return what
        + first
        + "'"
        + (similar.isEmpty() ? "" : "; did you mean '" + similar.get(0) + "'?");
  }
}
