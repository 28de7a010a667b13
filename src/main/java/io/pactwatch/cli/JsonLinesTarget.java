package io.pactwatch.cli;

import io.pactwatch.core.model.Item;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes items as JSON Lines. A file has its name only when the last item is in it, so that half of
 * one is never taken for the whole.
 */
final class JsonLinesTarget implements PublishTarget {
  private static final int BUFFER_BYTES = 65_536;

  private final Path file;
  private final Path part;
  private final OutputStream lines;

  private JsonLinesTarget(Path file) throws IOException {
    this.file = file;
    part = file.resolveSibling(file.getFileName() + ".part");
    lines = new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES);
  }

  /**
   * To a file; {@code -} is standard output.
   *
   * @throws CommandException if it cannot be written
   */
  static PublishTarget to(String name, Output output) {
    if (name.equals("-")) {
      return new StandardOutput(output);
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw CommandException.wrongUsage("cannot write " + name + ": it is a folder");
      }
      return new JsonLinesTarget(path);
    } catch (IOException | InvalidPathException failure) {
      throw CommandException.wrongUsage(
          "cannot write " + name + ": is there such a folder, and may it be written?");
    }
  }

  @Override
  public void accept(Item item, byte[] json) {
    try {
      lines.write(json);
      lines.write('\n');
    } catch (IOException failure) {
      throw cannotWrite(failure);
    }
  }

  @Override
  public void flush() {
    try {
      lines.close();
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw cannotWrite(failure);
    }
  }

  @Override
  public String verb() {
    return "wrote";
  }

  @Override
  public void close() {
    try {
      lines.close();
      Files.deleteIfExists(part);
    } catch (IOException failure) {
      throw cannotWrite(failure);
    }
  }

  private CommandException cannotWrite(IOException failure) {
    return CommandException.failed("cannot write " + file + ": " + failure.getMessage());
  }

  /** What a terminal would obey is escaped there, which changes nothing of what the JSON says. */
  private record StandardOutput(Output output) implements PublishTarget {
    @Override
    public void accept(Item item, byte[] json) {
      output.line(TerminalText.json(new String(json, StandardCharsets.UTF_8)));
    }

    @Override
    public void flush() {
      output.flush();
    }

    @Override
    public String verb() {
      return "wrote";
    }

    @Override
    public void close() {
      output.flush();
    }
  }
}
