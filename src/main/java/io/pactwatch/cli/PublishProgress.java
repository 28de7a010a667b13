package io.pactwatch.cli;

import io.pactwatch.archive.ArchiveInputs;
import io.pactwatch.archive.Bookmark;
import io.pactwatch.archive.BookmarkFile;
import io.pactwatch.archive.InputHash;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** How far archives were published by earlier runs, where that is kept. */
final class PublishProgress {
  private final Optional<BookmarkFile> file;
  private final Bookmark start;

  private PublishProgress(Optional<BookmarkFile> file, Bookmark start) {
    this.file = file;
    this.start = start;
  }

  /** Nothing is kept. */
  static PublishProgress none() {
    return new PublishProgress(Optional.empty(), Bookmark.start("", Instant.EPOCH));
  }

  /**
   * Goes on where the last run ended, as a file says.
   *
   * @param way how the archives are read
   * @throws CommandException if standard input is among them
   */
  static PublishProgress keptIn(String fileName, ArchiveInputs inputs, String way) {
    if (inputs.hasStandardInput()) {
      throw CommandException.wrongUsage(
          "--progress: standard input cannot be read again: name files");
    }
    BookmarkFile file = new BookmarkFile(Path.of(fileName).toAbsolutePath());
    String input = InputHash.of(inputs, way);
    Bookmark start = file.read(input).orElseGet(() -> Bookmark.start(input, Instant.now()));
    file.write(start);
    return new PublishProgress(Optional.of(file), start);
  }

  /** Whether nothing is left to do. */
  boolean isFinished() {
    return start.finished();
  }

  /** How many items were published before. */
  long before() {
    return start.delivered();
  }

  boolean isKept() {
    return file.isPresent();
  }

  /** The time by which items are checked: that of the first run, so that all runs are alike. */
  Supplier<Instant> loggedAt() {
    return isKept() ? start::startedAt : Instant::now;
  }

  /** So many items have arrived. */
  void reached(long items) {
    file.ifPresent(kept -> kept.write(start.after(items)));
  }

  /** The last of so many items has arrived. */
  void finished(long items) {
    file.ifPresent(kept -> kept.write(start.end(items)));
  }
}
