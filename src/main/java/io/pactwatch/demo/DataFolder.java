package io.pactwatch.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the broker and its parent do to the data directory as a whole. */
final class DataFolder {
  private static final Duration POLL = Duration.ofMillis(50);

  private DataFolder() {}

  /**
   * Makes sure that the folder is there and can be written.
   *
   * @throws EmbeddedBrokerException if it is not and cannot be made
   */
  static void prepare(Path folder) {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw unusable(folder, "it is not a directory");
      }
      Files.createDirectories(folder);
    } catch (IOException | SecurityException e) {
      throw unusable(folder, OneLine.cause(e));
    }
    if (!Files.isWritable(folder)) {
      throw unusable(folder, "it cannot be written");
    }
  }

  /**
   * Takes the lock of a broker's data for as long as the process lives. Waits, because a broker
   * whose parent was killed needs a moment to end.
   *
   * @return the lock, or empty if another process still holds it when the time is up
   */
  static Optional<FileLock> lock(Path lockFile, Duration patience)
      throws IOException, InterruptedException {
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long start = System.nanoTime();
    while (true) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(lock);
      }
      if (System.nanoTime() - start > patience.toNanos()) {
        channel.close();
        return Optional.empty();
      }
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    }
  }

  /**
   * Deletes the folder with everything in it; what is gone already is no fault. Links are removed,
   * not followed.
   *
   * @throws UncheckedIOException if something cannot be deleted
   */
  static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Deleter());
    } catch (NoSuchFileException e) {
      // The broker deletes its temporary folder, too: whoever comes second finds nothing.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedBrokerException unusable(Path folder, String why) {
    return new EmbeddedBrokerException(
        "The broker's data directory %s cannot be used: %s; name a folder that can be written."
            .formatted(OneLine.of(folder.toString()), why));
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
