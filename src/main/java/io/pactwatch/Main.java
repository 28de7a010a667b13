package io.pactwatch;

import io.pactwatch.cli.PactwatchCommand;

/** The entry point of the jar. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(PactwatchCommand.run(arguments));
  }
}
