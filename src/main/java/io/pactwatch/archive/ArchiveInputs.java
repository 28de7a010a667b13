package io.pactwatch.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that were named, and those of the folders that were named.
 *
 * @param files in the order in which they are read
 * @param passedOver how many files of folders are not of the format, or lead out of their folder
 */
public record ArchiveInputs(List<ArchiveInput> files, long passedOver) {
  private static final String STANDARD_INPUT = "-";

  /** Keeps the files unchangeable. */
  public ArchiveInputs {
    files = List.copyOf(files);
  }

  /**
   * Finds what is to be read. Each is opened once, so that a wrong name is found before the first
   * item of another file is sent.
   *
   * @param given files, folders and {@code -}, which is standard input
   * @param endings of the files of a folder that are of the format
   * @throws ArchiveException if one cannot be read, or a folder holds no such file
   */
  public static ArchiveInputs find(List<String> given, List<String> endings) {
    List<ArchiveInput> files = new ArrayList<>();
    long passedOver = 0;
    for (String name : given) {
      try {
        Path path = name.equals(STANDARD_INPUT) ? Path.of("") : Path.of(name);
        if (name.equals(STANDARD_INPUT)) {
          files.add(ArchiveInput.standardInput());
        } else if (Files.isDirectory(path)) {
          FolderFiles found = FolderFiles.find(path, endings);
          files.addAll(found.files());
          passedOver += found.passedOver();
        } else {
          files.add(file(name, path));
        }
      } catch (NoSuchFileException missing) {
        throw cannotRead(name, "there is no such file", missing);
      } catch (AccessDeniedException denied) {
        throw cannotRead(name, "it may not be read", denied);
      } catch (IOException | InvalidPathException failure) {
        throw cannotRead(name, String.valueOf(failure.getMessage()), failure);
      }
    }
    return new ArchiveInputs(files, passedOver);
  }

  private static ArchiveInput file(String name, Path path) throws IOException {
    try (InputStream opened = Files.newInputStream(path)) {
      opened.available();
    }
    return new ArchiveInput(name, Optional.of(path), Files.size(path));
  }

  private static ArchiveException cannotRead(String name, String why, Exception cause) {
    return new ArchiveException("cannot read " + name + ": " + why, cause);
  }

  /** How much there is to read, as it stands in the files; 0 where that is not known. */
  public long bytes() {
    return hasStandardInput() ? 0 : files.stream().mapToLong(ArchiveInput::bytes).sum();
  }

  /** Whether standard input is among them, which cannot be read twice. */
  public boolean hasStandardInput() {
    return files.stream().anyMatch(file -> file.path().isEmpty());
  }
}
