package io.pactwatch.archive.format;

import io.pactwatch.serde.ItemReader;
import io.pactwatch.serde.JsonLine;
import io.pactwatch.serde.JsonLinesReader;
import java.io.InputStream;
import java.util.List;

/** JSON Lines: each line is the JSON of an item, and stays as it stands. */
public final class JsonLinesFormat implements RecordFormat {

  @Override
  public RecordReader open(InputStream content) {
    JsonLinesReader lines = new JsonLinesReader(content, ItemReader.DEFAULT_MAX_BYTES);
    return () -> lines.next().map(JsonLinesFormat::record);
  }

  private static ArchiveRecord record(JsonLine line) {
    return line.isTruncated()
        ? FormatReason.TOO_LARGE.at(
            line.number(), "more than the " + ItemReader.DEFAULT_MAX_BYTES + " bytes allowed")
        : new ArchiveRecord.ItemText(line.number(), line.bytes());
  }

  @Override
  public List<String> endings() {
    return List.of(".jsonl", ".ndjson");
  }
}
