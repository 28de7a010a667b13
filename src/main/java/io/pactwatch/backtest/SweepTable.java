package io.pactwatch.backtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the rows of a sweep as lines for a person. */
public final class SweepTable {
  private static final List<String> FIGURES =
      List.of("alerts", "found", "missed", "false", "precision", "recall", "F1", "median lag");
  private static final String GAP = "  ";

  private SweepTable() {}

  /** A line of headings and one for each row; no lines where there are no rows. */
  public static List<String> lines(List<SweepRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<List<String>> table = new ArrayList<>();
    List<String> headings = new ArrayList<>(rows.get(0).settings().keySet());
    headings.addAll(FIGURES);
    table.add(headings);
    rows.forEach(row -> table.add(cells(row)));
    return table.stream().map(cells -> line(cells, widths(table))).toList();
  }

  private static List<String> cells(SweepRow row) {
    List<String> cells = new ArrayList<>(row.settings().values());
    cells.add(Integer.toString(row.alerts()));
    cells.add(Integer.toString(row.found()));
    cells.add(Integer.toString(row.missed()));
    cells.add(Integer.toString(row.falseAlerts()));
    cells.add(decimal(row.precision()));
    cells.add(decimal(row.recall()));
    cells.add(decimal(row.f1()));
    cells.add(row.medianLag().map(SweepTable::hours).orElse("-"));
    return cells;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String hours(Duration lag) {
    return String.format(Locale.ROOT, "%.1f h", lag.toMinutes() / 60.0);
  }

  private static List<Integer> widths(List<List<String>> table) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < table.get(0).size(); column++) {
      int index = column;
      widths.add(table.stream().mapToInt(cells -> cells.get(index).length()).max().orElse(0));
    }
    return widths;
  }

  private static String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      line.append(column == 0 ? "" : GAP)
          .append(" ".repeat(widths.get(column) - cell.length()))
          .append(cell);
    }
    return line.toString();
  }
}
