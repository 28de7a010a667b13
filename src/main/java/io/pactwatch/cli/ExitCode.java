package io.pactwatch.cli;

/** What a command tells the shell. */
enum ExitCode {
  DONE(0),
  FAILED(1),
  WRONG_USAGE(2);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  int value() {
    return value;
  }
}
