package io.pactwatch.archive.format;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Tables of comma-separated values, as RFC 4180 has them, with the names of columns before all. */
public final class CsvFormat implements RecordFormat {
  /** Of a record, in which columns may stand that nobody needs. */
  static final int MAX_RECORD_BYTES = 1_048_576;

  private final CsvOptions options;
  private final ObjectReader cells;

  /** Reads tables in this way. */
  public CsvFormat(CsvOptions options) {
    this.options = options;
    cells =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvSchema.emptySchema().withColumnSeparator(options.delimiter()));
  }

  @Override
  public RecordReader open(InputStream content) throws IOException {
    CsvRecords records = new CsvRecords(content, options.delimiter(), MAX_RECORD_BYTES);
    return new CsvTable(records, cells, options);
  }

  @Override
  public List<String> endings() {
    return List.of(".csv", ".tsv");
  }
}
