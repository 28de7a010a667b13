package io.pactwatch.core.drift;

import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.SignalType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a story did to its pair over event time, and the reports that say so best. The part up to a
 * point in time depends on nothing that comes after it. {@link StoryTracer} makes them.
 *
 * @param storyId the story
 * @param type what changes
 * @param changes in order of time, at most one for an event time
 * @param tellingReports of each change that is larger than all before it the report that made it,
 *     in order of time
 */
public record StoryTrace(
    String storyId, SignalType type, List<StrengthChange> changes, List<Report> tellingReports) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the changes do not go forward in time
   */
  public StoryTrace {
    changes = List.copyOf(changes);
    tellingReports = List.copyOf(tellingReports);
    for (int i = 1; i < changes.size(); i++) {
      if (!changes.get(i).at().isAfter(changes.get(i - 1).at())) {
        throw new IllegalArgumentException("changes of " + storyId + " are out of order");
      }
    }
  }

  /** Event time of the first change; absent where the story never had a strength. */
  Optional<Instant> firstChangeAt() {
    return changes.stream().findFirst().map(StrengthChange::at);
  }

  /** Event time of the last change; absent where the story never had a strength. */
  Optional<Instant> lastChangeAt() {
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1).at());
  }

  /** The report of the largest change up to an event time, of equals the first. */
  Optional<Report> tellingReport(Instant upTo) {
    return tellingReports.stream()
        .filter(report -> !report.publishedAt().isAfter(upTo))
        .reduce((earlier, later) -> later);
  }

  /** The score at an event time with the sign of its direction, in points; 0 before the first. */
  public double strength(Instant at) {
    return Points.of(
        changes.stream()
            .filter(change -> !change.at().isAfter(at))
            .mapToLong(StrengthChange::hundredths)
            .sum());
  }
}
