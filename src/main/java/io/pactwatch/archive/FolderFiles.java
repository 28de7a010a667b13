package io.pactwatch.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a folder and of the folders in it, by name. Links to folders are not followed, and
 * links to files only where the file is in the folder, too: an archive from elsewhere must not name
 * what else is on this machine.
 *
 * @param files of the format
 * @param passedOver how many there are beside them
 */
record FolderFiles(List<ArchiveInput> files, long passedOver) {
  private static final List<String> COMPRESSIONS = List.of("", ".gz", ".zip");

  static FolderFiles find(Path folder, List<String> endings) throws IOException {
    Path root = folder.toRealPath();
    List<ArchiveInput> files = new ArrayList<>();
    long passedOver = 0;
    for (Path path : sorted(folder)) {
      if (isOfFormat(path.getFileName().toString(), endings)
          && Files.isRegularFile(path)
          && path.toRealPath().startsWith(root)) {
        files.add(new ArchiveInput(path.toString(), Optional.of(path), Files.size(path)));
      } else {
        passedOver++;
      }
    }
    if (files.isEmpty()) {
      throw new ArchiveException(
          "cannot read "
              + folder
              + ": it is a folder without a file that ends in "
              + String.join(", ", endings)
              + " (with or without .gz or .zip): name the files, or another --format");
    }
    return new FolderFiles(files, passedOver);
  }

  /** All but folders; a link to a folder is no folder here. */
  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  static boolean isOfFormat(String fileName, List<String> endings) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return endings.stream()
        .flatMap(ending -> COMPRESSIONS.stream().map(compression -> ending + compression))
        .anyMatch(name::endsWith);
  }
}
