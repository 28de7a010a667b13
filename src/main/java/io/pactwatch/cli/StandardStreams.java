package io.pactwatch.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Standard output and standard error in UTF-8, whatever the locale says.
 *
 * @param output for data; not flushed line by line
 * @param errors for everything else
 */
record StandardStreams(PrintWriter output, PrintWriter errors) {

  /** Takes the place of the streams that the Java platform has set up. */
  static StandardStreams install() {
    PrintStream output =
        new PrintStream(
            new BufferedOutputStream(
                new OutputGuard(new FileOutputStream(FileDescriptor.out)), 32_768),
            false,
            StandardCharsets.UTF_8);
    PrintStream errors =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(output);
    System.setErr(errors);
    return new StandardStreams(
        new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), false),
        new PrintWriter(new OutputStreamWriter(errors, StandardCharsets.UTF_8), true));
  }

  /** Writes out what is left, and returns the exit code that this comes to. */
  int flush(int exitCode) {
    errors.flush();
    try {
      output.flush();
      return exitCode;
    } catch (ClosedPipeException nobodyReads) {
      return exitCode;
    } catch (CommandException cannotWrite) {
      cannotWrite.lines().forEach(line -> errors.print("pactwatch: " + line + "\n"));
      errors.flush();
      return ExitCode.FAILED.value();
    }
  }
}
