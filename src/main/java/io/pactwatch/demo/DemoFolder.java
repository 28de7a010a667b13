package io.pactwatch.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a demo keeps the data of its broker and the state of its monitor. */
public final class DemoFolder implements AutoCloseable {
  private final Path root;
  private final boolean temporary;

  private DemoFolder(Path root, boolean temporary) {
    this.root = root;
    this.temporary = temporary;
  }

  /**
   * Opens the folder of a user, or a temporary one that is deleted at the end.
   *
   * @throws EmbeddedBrokerException if a folder cannot be made
   */
  public static DemoFolder open(Optional<Path> kept) {
    try {
      return kept.isPresent()
          ? new DemoFolder(kept.get(), false)
          : new DemoFolder(Files.createTempDirectory("pactwatch-demo-"), true);
    } catch (IOException failure) {
      throw new EmbeddedBrokerException(
          "The demo cannot make a temporary folder: " + OneLine.cause(failure) + ".");
    }
  }

  /** For the broker. */
  public Path broker() {
    return root.resolve("broker");
  }

  /** For the monitor. */
  public Path state() {
    return root.resolve("state");
  }

  @Override
  public void close() {
    if (temporary) {
      DataFolder.delete(root);
    }
  }
}
