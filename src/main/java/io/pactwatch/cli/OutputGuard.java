package io.pactwatch.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Ends the command when its output cannot be written. Print streams and writers keep such errors to
 * themselves, and the command would go on for nobody; so they leave here as unchecked exceptions.
 */
final class OutputGuard extends FilterOutputStream {
  OutputGuard(OutputStream guarded) {
    super(guarded);
  }

  @Override
  public void write(int value) {
    guard(() -> out.write(value));
  }

  @Override
  public void write(byte[] bytes, int start, int length) {
    guard(() -> out.write(bytes, start, length));
  }

  @Override
  public void flush() {
    guard(out::flush);
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void guard(Writing writing) {
    try {
      writing.run();
    } catch (IOException failure) {
      String message = String.valueOf(failure.getMessage());
      // Java tells a closed pipe from a full disk by the system's message only.
      if (message.toLowerCase(Locale.ROOT).contains("pipe")) {
        throw new ClosedPipeException(failure);
      }
      throw CommandException.failed("cannot write to standard output: " + message);
    }
  }
}
