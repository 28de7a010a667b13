package io.pactwatch.cli;

/** What must be closed in order when the process is told to end, by Ctrl-C or a signal. */
final class ShutdownHook {
  private ShutdownHook() {}

  /** Closes it before the process ends, if it has not been closed by then. */
  static void closing(AutoCloseable resource) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    resource.close();
                  } catch (Exception failure) {
                    System.err.println(
                        TerminalText.line("pactwatch: cannot stop in order: " + failure));
                  }
                },
                "pactwatch-shutdown"));
  }
}
