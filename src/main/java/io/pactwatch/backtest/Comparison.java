package io.pactwatch.backtest;

import io.pactwatch.backtest.AlertDifference.Presence;
import io.pactwatch.core.model.Alert;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What two backtests alerted on, and why they differ, as far as their results tell.
 *
 * @param same how many alerts are equal in both
 * @param differences the others, in order of time
 * @param causes what the two were run with that is not the same
 */
public record Comparison(int same, List<AlertDifference> differences, List<String> causes) {

  /** Keeps the lists unchangeable. */
  public Comparison {
    differences = List.copyOf(differences);
    causes = List.copyOf(causes);
  }

  /**
   * Compares the folders of two backtests.
   *
   * @throws IOException if one is none; the message is for a person
   */
  public static Comparison of(Path first, Path second) throws IOException {
    return of(BacktestResult.read(first), BacktestResult.read(second));
  }

  static Comparison of(BacktestResult first, BacktestResult second) {
    List<AlertDifference> differences = new ArrayList<>();
    int same = 0;
    TreeSet<String> ids = new TreeSet<>(first.alerts().keySet());
    ids.addAll(second.alerts().keySet());
    for (String id : ids) {
      Optional<Alert> one = Optional.ofNullable(first.alerts().get(id));
      Optional<Alert> other = Optional.ofNullable(second.alerts().get(id));
      if (one.equals(other)) {
        same++;
      } else if (one.isPresent() && other.isPresent()) {
        differences.add(
            difference(Presence.BOTH, one.get(), Alerts.difference(one.get(), other.get())));
      } else {
        one.ifPresent(
            alert ->
                differences.add(difference(Presence.FIRST, alert, whyNot(alert, first, second))));
        other.ifPresent(
            alert ->
                differences.add(difference(Presence.SECOND, alert, whyNot(alert, second, first))));
      }
    }
    differences.sort(
        Comparator.comparing(AlertDifference::openedAt).thenComparing(AlertDifference::id));
    return new Comparison(same, differences, causes(first, second));
  }

  private static AlertDifference difference(Presence presence, Alert alert, String why) {
    return new AlertDifference(
        presence, alert.id(), Alerts.about(alert), alert.severity(), alert.openedAt(), why);
  }

  /** Why the one backtest has the alert and the other has not. */
  private static String whyNot(Alert alert, BacktestResult with, BacktestResult without) {
    String storyId = "s-" + alert.id().substring(alert.id().indexOf('-') + 1);
    Optional<StorySummary> story = Optional.ofNullable(with.stories().get(storyId));
    if (story.isEmpty()) {
      return "there the pair did not leave its usual range then";
    }
    Optional<StorySummary> sameThere = Optional.ofNullable(without.stories().get(storyId));
    if (sameThere.isPresent()) {
      return "there the story scores " + sameThere.get().score() + ", too little for an alert";
    }
    return without.stories().values().stream()
        .filter(story.get()::overlaps)
        .findFirst()
        .map(
            other ->
                "there its reports are in story %s, which begins at %s and scores %s"
                    .formatted(other.id(), other.startedAt(), other.score()))
        .orElse("there no report says so");
  }

  private static List<String> causes(BacktestResult first, BacktestResult second) {
    List<String> causes = new ArrayList<>();
    TreeSet<String> keys = new TreeSet<>(first.settings().keySet());
    keys.addAll(second.settings().keySet());
    for (String key : keys) {
      String one = first.settings().getOrDefault(key, "the default");
      String other = second.settings().getOrDefault(key, "the default");
      if (!one.equals(other)) {
        causes.add(key + ": " + one + " against " + other);
      }
    }
    if (!first.catalogues().equals(second.catalogues())) {
      causes.add(
          "catalogue: "
              + String.join(", ", first.catalogues())
              + " against "
              + String.join(", ", second.catalogues()));
    }
    if (!first.items().equals(second.items())) {
      causes.add("items: " + first.items() + " against " + second.items());
    }
    return causes;
  }
}
