package io.pactwatch.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes.
 *
 * @param data standard output
 * @param notes standard error
 */
record Output(PrintWriter data, PrintWriter notes) {

  static Output of(CommandSpec command) {
    return new Output(command.commandLine().getOut(), command.commandLine().getErr());
  }

  /** A line of data; the caller has made it fit for a terminal. */
  void line(String line) {
    data.print(line);
    data.print('\n');
  }

  /** A line on standard error, made fit for a terminal here. */
  void note(String line) {
    notes.print(TerminalText.line(line) + "\n");
    notes.flush();
  }

  void flush() {
    data.flush();
  }
}
