package io.pactwatch.backtest;

import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads shifts from tab-separated lines with a header: {@code date, key, type, direction}. */
public final class TruthFile {
  private static final List<String> COLUMNS = List.of("date", "key", "type", "direction");

  private TruthFile() {}

  /**
   * Reads all shifts. Further columns are passed over.
   *
   * @param name of the file, for messages
   * @param text what it holds
   * @throws TruthException with every mistake in a line of its own
   */
  public static List<Shift> read(String name, String text) {
    List<String> lines = text.lines().toList();
    List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0));
    List<String> missing = COLUMNS.stream().filter(column -> !header.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new TruthException(
          List.of(
              name
                  + ":1: the header lacks "
                  + String.join(", ", missing)
                  + ": it must name "
                  + String.join(", ", COLUMNS)
                  + ", separated by tabs"));
    }
    List<Shift> shifts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int index = 1; index < lines.size(); index++) {
      if (!lines.get(index).isBlank()) {
        try {
          shifts.add(shift(header, cells(lines.get(index))));
        } catch (IllegalArgumentException | DateTimeException wrong) {
          problems.add(name + ":" + (index + 1) + ": " + wrong.getMessage());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new TruthException(problems);
    }
    return List.copyOf(shifts);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
  }

  private static Shift shift(List<String> header, List<String> cells) {
    return new Shift(
        date(cell(header, cells, "date")),
        SignalKey.parse(cell(header, cells, "key")),
        new SignalType(cell(header, cells, "type")),
        direction(cell(header, cells, "direction")));
  }

  private static String cell(List<String> header, List<String> cells, String column) {
    int index = header.indexOf(column);
    if (index >= cells.size() || cells.get(index).isEmpty()) {
      throw new IllegalArgumentException("there is no " + column);
    }
    return cells.get(index);
  }

  private static LocalDate date(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException noDate) {
      throw new IllegalArgumentException("'" + written + "' is no date such as 2026-04-27", noDate);
    }
  }

  private static Direction direction(String written) {
    for (Direction direction : Direction.values()) {
      if (direction.name().toLowerCase(Locale.ROOT).equals(written)) {
        return direction;
      }
    }
    throw new IllegalArgumentException(
        "'" + written + "' is no direction: write loosening, tightening or neutral");
  }
}
