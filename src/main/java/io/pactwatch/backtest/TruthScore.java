package io.pactwatch.backtest;

import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Stance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a backtest found of the shifts that are known to have happened.
 *
 * <p>An alert finds a shift of its key and type if one of its sides goes in the shift's direction
 * and the shift's day lies within its reports, give or take the tolerance. An alert that finds none
 * is false. Alerts outside the time of the known shifts, give or take the tolerance, are not
 * counted: nothing is known of that time.
 *
 * @param tolerance how far a shift's day may lie outside an alert's reports
 * @param found how many shifts were found
 * @param missed how many were not
 * @param alerts how many story alerts count
 * @param falseAlerts how many of them found no shift
 * @param precision the part of the alerts that are not false, from 0 to 1; 1 where there is none
 * @param recall the part of the shifts that were found, from 0 to 1; 1 where there is none
 * @param f1 their harmonic mean
 * @param shifts each known shift, in the order of the file
 * @param falseAlertIds the false ones, in order of time
 */
public record TruthScore(
    Duration tolerance,
    int found,
    int missed,
    int alerts,
    int falseAlerts,
    double precision,
    double recall,
    double f1,
    List<FoundShift> shifts,
    List<String> falseAlertIds) {

  /** Keeps the lists unchangeable. */
  public TruthScore {
    shifts = List.copyOf(shifts);
    falseAlertIds = List.copyOf(falseAlertIds);
  }

  /**
   * A known shift, and the first alert that found it.
   *
   * @param shift what is known
   * @param alertId absent where none did
   * @param openedAfterFirstReport from the first report of the alert's story to the alert
   * @param lag from the beginning of the shift's day in UTC to the alert; negative where the alert
   *     came first
   */
  public record FoundShift(
      Shift shift,
      Optional<String> alertId,
      Optional<Duration> openedAfterFirstReport,
      Optional<Duration> lag) {}

  /** Holds alerts against shifts. */
  static TruthScore of(List<Shift> known, List<AlertSummary> alerts, Duration tolerance) {
    List<AlertSummary> counted =
        alerts.stream()
            .filter(alert -> isWithin(alert, known, tolerance))
            .sorted(Comparator.comparing(AlertSummary::openedAt).thenComparing(AlertSummary::id))
            .toList();
    List<FoundShift> shifts = new ArrayList<>();
    Set<String> trueIds = new HashSet<>();
    for (Shift shift : known) {
      List<AlertSummary> finders =
          counted.stream().filter(alert -> finds(alert, shift, tolerance)).toList();
      finders.forEach(alert -> trueIds.add(alert.id()));
      shifts.add(foundBy(shift, finders));
    }
    int found = (int) shifts.stream().filter(shift -> shift.alertId().isPresent()).count();
    List<String> falseIds =
        counted.stream().map(AlertSummary::id).filter(id -> !trueIds.contains(id)).toList();
    double precision = ratio(counted.size() - falseIds.size(), counted.size());
    double recall = ratio(found, known.size());
    return new TruthScore(
        tolerance,
        found,
        known.size() - found,
        counted.size(),
        falseIds.size(),
        precision,
        recall,
        precision + recall == 0 ? 0 : round(2 * precision * recall / (precision + recall)),
        shifts,
        falseIds);
  }

  private static FoundShift foundBy(Shift shift, List<AlertSummary> finders) {
    Optional<AlertSummary> first = finders.stream().findFirst();
    return new FoundShift(
        shift,
        first.map(AlertSummary::id),
        first.map(alert -> Duration.between(alert.firstReportAt(), alert.openedAt())),
        first.map(alert -> Duration.between(startOf(shift), alert.openedAt())));
  }

  private static boolean finds(AlertSummary alert, Shift shift, Duration tolerance) {
    Stance stance = Stance.of(shift.direction(), Certainty.CONFIRMED);
    return alert.key().equals(shift.key())
        && alert.type().equals(shift.type())
        && alert.stances().contains(stance)
        && overlaps(alert, startOf(shift), endOf(shift), tolerance);
  }

  private static boolean isWithin(AlertSummary alert, List<Shift> known, Duration tolerance) {
    Optional<Instant> first = known.stream().map(TruthScore::startOf).min(Instant::compareTo);
    Optional<Instant> last = known.stream().map(TruthScore::endOf).max(Instant::compareTo);
    return first.isPresent()
        && last.isPresent()
        && overlaps(alert, first.get(), last.get(), tolerance);
  }

  private static boolean overlaps(
      AlertSummary alert, Instant from, Instant to, Duration tolerance) {
    return alert.firstReportAt().minus(tolerance).isBefore(to)
        && !alert.lastReportAt().plus(tolerance).isBefore(from);
  }

  private static Instant startOf(Shift shift) {
    return shift.date().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant endOf(Shift shift) {
    return shift.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : round((double) part / whole);
  }

  private static double round(double value) {
    return Math.rint(value * 1e6) / 1e6;
  }
}
