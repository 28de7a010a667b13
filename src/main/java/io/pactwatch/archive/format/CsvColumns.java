package io.pactwatch.archive.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column of a table holds which field of an item, as its first line says. */
final class CsvColumns {
  private final Map<String, Integer> places;
  private final int count;

  private CsvColumns(Map<String, Integer> places, int count) {
    this.places = places;
    this.count = count;
  }

  /**
   * Finds the columns. Upper and lower case are alike.
   *
   * @throws IllegalArgumentException if the line does not name what is needed
   */
  static CsvColumns of(List<String> header, CsvOptions options) {
    Map<String, Integer> byName = new HashMap<>();
    for (int place = 0; place < header.size(); place++) {
      if (byName.put(comparable(header.get(place)), place) != null) {
        throw new IllegalArgumentException("the column '" + header.get(place) + "' is there twice");
      }
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String field : CsvOptions.FIELDS) {
      Integer place = byName.get(comparable(options.column(field)));
      if (place != null) {
        places.put(field, place);
      } else if (isNeeded(field, options)) {
        missing.add(field);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "no column for "
              + String.join(", ", missing)
              + " among "
              + String.join(", ", header)
              + ": name it with --columns FIELD=COLUMN");
    }
    return new CsvColumns(places, header.size());
  }

  /** What every item must have, and what the user has named, must be there. */
  private static boolean isNeeded(String field, CsvOptions options) {
    return options.columns().containsKey(field)
        || field.equals("publishedAt")
        || field.equals("title")
        || (field.equals("source") && options.defaults().source().isEmpty());
  }

  /** How many columns each record must have. */
  int count() {
    return count;
  }

  /** The value of a field, where it has a column. */
  Optional<String> value(String field, List<String> record) {
    return Optional.ofNullable(places.get(field)).map(record::get);
  }

  private static String comparable(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
