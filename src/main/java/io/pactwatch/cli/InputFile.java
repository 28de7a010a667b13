package io.pactwatch.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that a user names; {@code -} is standard input.
 *
 * @param given as the user wrote it
 */
record InputFile(String given) {
  private static final int MAX_TEXT_BYTES = 1_048_576;

  /** For messages. */
  String name() {
    return isStandardInput() ? "(standard input)" : given;
  }

  /**
   * Opens it. Closing the stream leaves standard input open.
   *
   * @throws CommandException if it cannot be opened
   */
  InputStream open() {
    if (isStandardInput()) {
      return new FilterInputStream(System.in) {
        @Override
        public void close() {
          // It is not ours to close.
        }
      };
    }
    try {
      Path path = Path.of(given);
      if (Files.isDirectory(path)) {
        throw cannotRead("it is a folder");
      }
      return Files.newInputStream(path);
    } catch (NoSuchFileException missing) {
      throw cannotRead("there is no such file");
    } catch (AccessDeniedException denied) {
      throw cannotRead("it may not be read");
    } catch (IOException | InvalidPathException failure) {
      throw cannotRead(String.valueOf(failure.getMessage()));
    }
  }

  /**
   * Returns if it can be opened.
   *
   * @throws CommandException if it cannot
   */
  void requireReadable() {
    try (InputStream opened = open()) {
      opened.available();
    } catch (IOException failure) {
      throw cannotRead(String.valueOf(failure.getMessage()));
    }
  }

  /**
   * All of it, where it is a short text.
   *
   * @throws CommandException if it cannot be read, is not UTF-8, or is larger than 1 MiB
   */
  String readText() {
    try (InputStream stream = open()) {
      byte[] bytes = stream.readNBytes(MAX_TEXT_BYTES + 1);
      if (bytes.length > MAX_TEXT_BYTES) {
        throw cannotRead("it is larger than 1 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw cannotRead("it is not UTF-8");
    } catch (IOException failure) {
      throw cannotRead(String.valueOf(failure.getMessage()));
    }
  }

  private boolean isStandardInput() {
    return given.equals("-");
  }

  private CommandException cannotRead(String why) {
    return CommandException.wrongUsage("cannot read " + name() + ": " + why);
  }
}
