package io.pactwatch.archive;

import io.pactwatch.serde.PactwatchJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a bookmark in a file, of which there is always a whole one: the old or the new.
 *
 * @param path its folder must exist
 */
public record BookmarkFile(Path path) {
  private static final long MAX_BYTES = 4_096;

  /**
   * The bookmark that is kept; empty where there is none.
   *
   * @param input of which the bookmark must be
   * @throws ArchiveException if the file is no bookmark, or one of other archives
   */
  public Optional<Bookmark> read(String input) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    Bookmark bookmark = read();
    if (!bookmark.input().equals(input)) {
      throw new ArchiveException(
          path
              + " says how far other archives were published, or these by other options or before"
              + " they changed: name another --progress, or delete it to begin again");
    }
    return Optional.of(bookmark);
  }

  private Bookmark read() {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new IOException("too large");
      }
      return PactwatchJson.mapper().readValue(Files.readAllBytes(path), Bookmark.class);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new ArchiveException(
          path + " cannot be read as a --progress file: name another one", unreadable);
    }
  }

  /**
   * Replaces what is kept. When this returns, it is on the disk.
   *
   * @throws ArchiveException if it cannot be written
   */
  public void write(Bookmark bookmark) {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    try {
      Files.write(next, PactwatchJson.mapper().writeValueAsBytes(bookmark));
      try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new ArchiveException(
          "cannot write "
              + path
              + ": "
              + failure.getMessage()
              + ": mend it, or leave --progress out",
          failure);
    }
  }
}
