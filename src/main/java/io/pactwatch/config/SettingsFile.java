package io.pactwatch.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a properties file in UTF-8, at most 1 MiB. */
public final class SettingsFile {
  private static final long MOST_BYTES = 1 << 20;

  private SettingsFile() {}

  /**
   * What the file says.
   *
   * @throws SettingsException if it cannot be read, is too large, is not UTF-8 text or not
   *     properties, or gives a key twice
   */
  public static SettingSource read(Path file) {
    return SettingSource.file(file.toString(), parse(file, text(file)));
  }

  private static String text(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw refused(file, "is a folder; name a properties file");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw refused(file, "is larger than 1 MiB; name a properties file");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException missing) {
      throw refused(file, "there is no such file");
    } catch (CharacterCodingException notText) {
      throw refused(file, "is not text in UTF-8");
    } catch (IOException unreadable) {
      throw refused(file, "cannot be read: " + ShownText.escaped(unreadable.toString()));
    }
  }

  private static Map<String, String> parse(Path file, String text) {
    Collector collector = new Collector();
    try {
      collector.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (IOException | IllegalArgumentException malformed) {
      throw refused(file, "has a \\u escape that is not followed by four hexadecimal digits");
    }
    if (!collector.repeated.isEmpty()) {
      throw new SettingsException(
          collector.repeated.stream()
              .map(
                  key ->
                      SettingsProblem.of(
                          key,
                          collector.values.getOrDefault(key, ""),
                          "in " + ShownText.escaped(file.toString()),
                          "must be given only once in a file"))
              .toList());
    }
    return collector.values;
  }

  private static SettingsException refused(Path file, String reason) {
    return new SettingsException(
        List.of(SettingsProblem.of("--config", file.toString(), "from the command line", reason)));
  }

  /** Properties let a later line silently win over an earlier one; this one takes note. */
  private static final class Collector extends Properties {
    final transient Map<String, String> values = new TreeMap<>();
    final transient TreeSet<String> repeated = new TreeSet<>();

    @Override
    public synchronized Object put(Object key, Object value) {
      if (values.put(key.toString(), value.toString()) != null) {
        repeated.add(key.toString());
      }
      return value;
    }
  }
}
