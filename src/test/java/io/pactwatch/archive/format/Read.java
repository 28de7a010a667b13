package io.pactwatch.archive.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactwatch.serde.PactwatchJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads whole documents for the tests of formats. */
final class Read {
  private Read() {}

  static List<ArchiveRecord> all(RecordFormat format, byte[] document) throws IOException {
    RecordReader reader = format.open(new ByteArrayInputStream(document));
    List<ArchiveRecord> records = new ArrayList<>();
    for (Optional<ArchiveRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
      records.add(next.get());
    }
    return records;
  }

  static List<ArchiveRecord> all(RecordFormat format, String... lines) throws IOException {
    return all(format, (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  /** What the only record says. */
  static JsonNode only(RecordFormat format, String... lines) throws IOException {
    List<ArchiveRecord> records = all(format, lines);
    if (records.size() != 1) {
      throw new AssertionError(records.size() + " records");
    }
    return item(records.get(0));
  }

  static JsonNode item(ArchiveRecord record) throws IOException {
    if (record instanceof ArchiveRecord.ItemText text) {
      return PactwatchJson.mapper().readTree(text.json());
    }
    throw new AssertionError("no item: " + record);
  }

  /** The line and the reason of a broken record. */
  static String broken(ArchiveRecord record) {
    if (record instanceof ArchiveRecord.Broken broken) {
      return broken.line() + ": " + broken.reason();
    }
    throw new AssertionError("not broken: " + record);
  }
}
