package io.pactwatch.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/** Things to close, the last one first: what stands on another is closed before it. */
final class Closers implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /** Takes charge of it. What comes after the end is closed at once. */
  synchronized <T extends AutoCloseable> T add(T resource) {
    open.push(resource);
    if (closed) {
      closeAll();
    }
    return resource;
  }

  /** Closes everything. Closing again does nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    closeAll();
  }

  private void closeAll() {
    while (!open.isEmpty()) {
      AutoCloseable next = open.pop();
      try {
        next.close();
      } catch (Exception failure) {
        System.err.println(
            TerminalText.line("pactwatch: cannot stop in order: " + failure.getMessage()));
      }
    }
  }
}
