package io.pactwatch.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All combinations of the values of some settings. */
public final class SweepGrid {
  private SweepGrid() {}

  /**
   * The combinations, the first setting changing slowest.
   *
   * @param grid for each setting its values, joined by commas
   */
  public static List<Map<String, String>> combinations(Map<String, String> grid) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Map.Entry<String, String> setting : grid.entrySet()) {
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> combination : combinations) {
        for (String value : setting.getValue().split(",", -1)) {
          Map<String, String> one = new LinkedHashMap<>(combination);
          one.put(setting.getKey(), value.strip());
          more.add(one);
        }
      }
      combinations = more;
    }
    return combinations;
  }
}
