package io.pactwatch.core.score;

import io.pactwatch.core.model.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which reports have one origin. Two reports are connected when they share a source, the outlet
 * that they cite, or the wording; an origin is what is connected, directly or through others. Ten
 * outlets that cite one are one origin with ten voices.
 */
final class Origins {
  private final int[] parents;

  /** Finds the origins of these reports. */
  Origins(List<Report> reports) {
    parents = new int[reports.size()];
    Map<String, Integer> sources = new HashMap<>();
    Map<String, Integer> cited = new HashMap<>();
    Map<String, Integer> wordings = new HashMap<>();
    for (int i = 0; i < parents.length; i++) {
      int report = i;
      parents[i] = i;
      connect(sources, reports.get(i).source(), report);
      reports.get(i).attributedTo().ifPresent(outlet -> connect(cited, outlet, report));
      connect(wordings, reports.get(i).textFingerprint(), report);
    }
  }

  /** The origin of the report at this index: the index of the first report of the origin. */
  int of(int report) {
    int root = report;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private void connect(Map<String, Integer> firstWith, String link, int report) {
    Integer first = firstWith.putIfAbsent(link, report);
    if (first != null) {
      int one = of(first);
      int other = of(report);
      parents[Math.max(one, other)] = Math.min(one, other);
    }
  }
}
