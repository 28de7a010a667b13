package io.pactwatch.archive.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One table of CSV: its first record names the columns, each other one is an item. */
final class CsvTable implements RecordReader {
  private static final String PUBLISHED_AT = "publishedAt";

  private final CsvRecords records;
  private final ObjectReader cells;
  private final CsvOptions options;
  private final CsvDates dates;
  private @Nullable CsvColumns columns;
  private boolean headerIsBroken;

  CsvTable(CsvRecords records, ObjectReader cells, CsvOptions options) {
    this.records = records;
    this.cells = cells;
    this.options = options;
    dates = new CsvDates(options.zone());
  }

  @Override
  public Optional<ArchiveRecord> next() throws IOException {
    if (headerIsBroken) {
      return Optional.empty();
    }
    if (columns == null) {
      Optional<ArchiveRecord> problem = readHeader();
      if (problem.isPresent()) {
        headerIsBroken = true;
        return problem;
      }
    }
    CsvColumns known = columns;
    return known == null ? Optional.empty() : records.next().map(cut -> record(cut, known));
  }

  /** What is wrong with the header: without one, no record can be read. */
  private Optional<ArchiveRecord> readHeader() throws IOException {
    Optional<CsvRecords.Cut> first = records.next();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    try {
      columns = CsvColumns.of(split(first.get()), options);
      return Optional.empty();
    } catch (IllegalArgumentException | IOException wrong) {
      String detail =
          wrong instanceof IllegalArgumentException
              ? String.valueOf(wrong.getMessage())
              : "the first line is no line of CSV in UTF-8";
      return Optional.of(FormatReason.BAD_HEADER.at(first.get().line(), detail));
    }
  }

  private ArchiveRecord record(CsvRecords.Cut cut, CsvColumns known) {
    if (cut.isTruncated()) {
      return FormatReason.TOO_LARGE.at(
          cut.line(),
          "more than "
              + CsvFormat.MAX_RECORD_BYTES
              + " bytes in a record: does a quotation mark lack its partner?");
    }
    try {
      List<String> record = split(cut);
      return record.size() == known.count()
          ? item(cut.line(), record, known)
          : FormatReason.WRONG_COLUMN_COUNT.at(
              cut.line(), record.size() + " columns, and not the " + known.count() + " of line 1");
    } catch (CharacterCodingException broken) {
      return FormatReason.NOT_UTF8.at(cut.line(), "the record is not UTF-8");
    } catch (IOException broken) {
      return FormatReason.BAD_QUOTING.at(cut.line(), "the quotation marks do not fit");
    }
  }

  private ArchiveRecord item(long line, List<String> record, CsvColumns known) {
    ItemFields fields = new ItemFields();
    for (String field : CsvOptions.FIELDS) {
      fields.put(field, known.value(field, record));
    }
    Optional<String> date = known.value(PUBLISHED_AT, record).filter(text -> !text.isBlank());
    try {
      date.ifPresent(text -> fields.put(PUBLISHED_AT, dates.read(text).toString()));
    } catch (DateTimeException bad) {
      return FormatReason.BAD_DATE.at(line, PUBLISHED_AT + " " + bad.getMessage());
    }
    return options.defaults().fill(fields).at(line);
  }

  /**
   * The cells of a record.
   *
   * @throws CharacterCodingException if it is not UTF-8
   * @throws JsonProcessingException if it is no record of CSV
   */
  private List<String> split(CsvRecords.Cut cut) throws IOException {
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(cut.bytes())).toString();
    try (MappingIterator<List<String>> rows = cells.readValues(text)) {
      return rows.hasNextValue() ? rows.nextValue() : List.of();
    }
  }
}
