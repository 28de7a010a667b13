package io.pactwatch;

/** The entry point of the jar. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(0);
  }
}
