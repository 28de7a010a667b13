package io.pactwatch.archive.format;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a file of CSV is read.
 *
 * @param columns by the field of an item, the name of its column where that is another one
 * @param delimiter between columns; a character of ASCII, neither a quotation mark nor a line end
 * @param zone of dates that say none; where it is empty, such dates are refused
 * @param defaults of fields that have no column, or an empty one
 */
public record CsvOptions(
    Map<String, String> columns, char delimiter, Optional<ZoneId> zone, ItemDefaults defaults) {
  static final Set<String> FIELDS =
      new LinkedHashSet<>(
          List.of(
              "id", "publishedAt", "source", "title", "body", "url", "language", "kind", "issuer"));

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if a field is none of an item, or the delimiter cannot be one
   */
  public CsvOptions {
    columns = Map.copyOf(columns);
    for (String field : columns.keySet()) {
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException(
            "'" + field + "' is no field of an item: there are " + String.join(", ", FIELDS));
      }
    }
    if (delimiter >= 0x80 || delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
      throw new IllegalArgumentException("'" + delimiter + "' cannot stand between columns");
    }
  }

  /** Columns named as the fields, with commas between them; each date says its zone. */
  public static CsvOptions standard() {
    return new CsvOptions(Map.of(), ',', Optional.empty(), ItemDefaults.none());
  }

  /** The name of the column that holds a field. */
  String column(String field) {
    return columns.getOrDefault(field, field);
  }
}
