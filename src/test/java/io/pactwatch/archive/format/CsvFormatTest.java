package io.pactwatch.archive.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFormatTest {
  private static final String HEADER = "publishedAt,source,title,body";
  private static final String GOOD = "2026-05-11T14:03:00Z,wire.example,Title,";
  private final CsvFormat format = new CsvFormat(CsvOptions.standard());

  @Test
  void readsQuotedCellsOfManyLines() throws IOException {
    List<ArchiveRecord> records =
        Read.all(
            format,
            "\ufeff" + HEADER,
            "2026-05-11T14:03:00Z,wire.example,\"A \"\"cap\"\", at 5\"\" disks\",\"one",
            "",
            "two\"",
            "",
            "2026-05-11T14:03:00Z,wire.example,5\" disk,=cmd()|'/c x'!A1");
    JsonNode first = Read.item(records.get(0));
    assertThat(first.get("title").textValue()).isEqualTo("A \"cap\", at 5\" disks");
    assertThat(first.get("body").textValue()).isEqualTo("one\n\ntwo");
    JsonNode second = Read.item(records.get(1));
    assertThat(second.get("title").textValue()).isEqualTo("5\" disk");
    assertThat(second.get("body").textValue()).isEqualTo("=cmd()|'/c x'!A1");
    assertThat(records.get(1).line()).isEqualTo(6);
  }

  @Test
  void takesOtherNamesDelimitersAndDefaults() throws IOException {
    CsvOptions options =
        new CsvOptions(
            Map.of("publishedAt", "Date", "title", "headline"),
            '\t',
            Optional.of(ZoneId.of("Europe/Berlin")),
            new ItemDefaults(Optional.of("wire.example"), Optional.empty()));
    JsonNode item =
        Read.only(new CsvFormat(options), "HEADLINE\tdate\tother", "A, b\t2026-05-11 14:03\tx");
    assertThat(item.toString())
        .isEqualTo(
            "{\"publishedAt\":\"2026-05-11T12:03:00Z\",\"title\":\"A, b\","
                + "\"source\":\"wire.example\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-11|2026-05-10T22:00:00Z",
        "2026-05-11T14:03:00+05:00|2026-05-11T09:03:00Z",
        "2026-05-11 14:03:07Z|2026-05-11T14:03:07Z",
        "Mon, 11 May 2026 14:03:00 GMT|2026-05-11T14:03:00Z",
      })
  void readsTheDatesOfTables(String given, String time) {
    CsvDates dates = new CsvDates(Optional.of(ZoneId.of("Europe/Berlin")));
    assertThat(dates.read(given)).isEqualTo(time);
  }

  @Test
  void aDateWithoutZoneIsRefusedWhereNoneIsKnown() throws IOException {
    ArchiveRecord record = Read.all(format, HEADER, "2026-05-11 14:03,wire.example,Title,").get(0);
    assertThat(Read.broken(record)).isEqualTo("2: bad-date");
    assertThat(((ArchiveRecord.Broken) record).detail()).contains("--zone");
  }

  @Test
  void goesOnBehindBrokenRecords() throws IOException {
    List<ArchiveRecord> records =
        Read.all(
            format,
            HEADER,
            "too,few",
            "soon,wire.example,Title,",
            "2026-05-11T14:03:00Z,wire.example,\"Title\"x,",
            "2026-05-11T14:03:00Z,wire.example,\"" + "x".repeat(CsvFormat.MAX_RECORD_BYTES),
            GOOD);
    assertThat(records.subList(0, 4))
        .extracting(Read::broken)
        .containsExactly("2: wrong-column-count", "3: bad-date", "4: bad-quoting", "5: too-large");
    assertThat(Read.item(records.get(4)).get("title").textValue()).isEqualTo("Title");
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    byte[] bytes = (HEADER + "\n" + GOOD + "Z\u00fcrich\n").getBytes(ISO_8859_1);
    assertThat(Read.broken(Read.all(format, bytes).get(0))).isEqualTo("2: not-utf8");
  }

  @Test
  void aHeaderThatNamesTooLittleIsTheOnlyComplaint() throws IOException {
    List<ArchiveRecord> records = Read.all(format, "date,source,title", GOOD, GOOD);
    assertThat(records).extracting(Read::broken).containsExactly("1: bad-header");
    assertThat(((ArchiveRecord.Broken) records.get(0)).detail())
        .contains("no column for publishedAt among date, source, title");
    assertThat(Read.all(format, "title,Title,source", GOOD))
        .extracting(Read::broken)
        .containsExactly("1: bad-header");
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    assertThatThrownBy(() -> options(Map.of("headline", "title"), ','))
        .hasMessageContaining("'headline' is no field of an item");
    assertThatThrownBy(() -> options(Map.of(), '"')).hasMessageContaining("between columns");
  }

  private static CsvOptions options(Map<String, String> columns, char delimiter) {
    return new CsvOptions(columns, delimiter, Optional.empty(), ItemDefaults.none());
  }
}
