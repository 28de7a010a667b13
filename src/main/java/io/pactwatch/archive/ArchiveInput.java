package io.pactwatch.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file to read.
 *
 * @param name for messages
 * @param path where it is; empty for standard input
 * @param bytes how large it is; 0 for standard input
 */
public record ArchiveInput(String name, Optional<Path> path, long bytes) {

  static ArchiveInput standardInput() {
    return new ArchiveInput("(standard input)", Optional.empty(), 0);
  }

  /** Opens it. Closing the stream leaves standard input open. */
  InputStream open() throws IOException {
    return path.isPresent()
        ? Files.newInputStream(path.get())
        : new FilterInputStream(System.in) {
          @Override
          public void close() {
            // It is not ours to close.
          }
        };
  }
}
