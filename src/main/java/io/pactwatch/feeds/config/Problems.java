package io.pactwatch.feeds.config;

import io.pactwatch.core.admit.TextCleaner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file, so that all of it is said at once. */
final class Problems {
  private static final int MOST = 100;

  private final List<Problem> found = new ArrayList<>();

  private record Problem(int line, String what) {}

  /** One problem more; lines are counted from 1. */
  void add(int line, String what) {
    found.add(new Problem(line, TextCleaner.cleanLine(what)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** In the order of the file. */
  FeedsFileException exception() {
    List<String> lines = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingInt(Problem::line))
        .limit(MOST)
        .forEach(problem -> lines.add("line " + problem.line() + ": " + problem.what()));
    if (found.size() > MOST) {
      lines.add("and " + (found.size() - MOST) + " more");
    }
    return new FeedsFileException(lines);
  }
}
