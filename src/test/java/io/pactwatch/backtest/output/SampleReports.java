package io.pactwatch.backtest.output;

import io.pactwatch.backtest.AlertSummary;
import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.backtest.DriftSummary;
import io.pactwatch.backtest.ItemCounts;
import io.pactwatch.backtest.PairSummary;
import io.pactwatch.backtest.PairSummary.DriftPoint;
import io.pactwatch.backtest.ReportNames;
import io.pactwatch.backtest.Shift;
import io.pactwatch.backtest.TruthScore;
import io.pactwatch.backtest.TruthScore.FoundShift;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reports to write: one of nothing, one with all that can go wrong in text, a large one. */
public final class SampleReports {
  public static final String MARKUP =
      "Microsoft's share \"falls\" to <b>20%</b> & <script>alert('x')</script> <img src=x onerror=alert(1)>";

  private static final SignalKey MICROSOFT_OPENAI = SignalKey.parse("microsoft|openai");
  private static final LocalDate START = LocalDate.parse("2018-01-01");

  private static final ReportNames NAMES =
      new ReportNames(
          new TreeMap<>(
              Map.of("amazon", "Amazon", "openai", "OpenAI", "microsoft", "Micro<i>soft")),
          new TreeMap<>(Map.of("capacity", "Capacity", "revenue-share", "Revenue share")));

  private SampleReports() {}

  /** Nothing was read. */
  public static BacktestReport empty() {
    return new BacktestReport(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new TreeMap<>(),
        new ItemCounts(0, 0, 0, 0, new TreeMap<>(), 0, 0, 0, 0),
        new TreeMap<>(),
        0,
        0,
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        List.of(),
        0,
        List.of(),
        new ReportNames(new TreeMap<>(), new TreeMap<>()),
        Optional.empty());
  }

  /** Two pairs, markup and a script's address in what items say, and a truth. */
  public static BacktestReport small() {
    AlertSummary unsafe =
        alert("a1", MICROSOFT_OPENAI, "revenue-share", Severity.CRITICAL, Direction.LOOSENING)
            .opened("2026-04-27T14:05:00Z")
            .closed("2026-05-02T00:00:00Z")
            .saying(MARKUP, "the\"wire\\<i>", "javascript:alert(1)")
            .build();
    AlertSummary linked =
        alert(
                "a2",
                SignalKey.parse("amazon|openai"),
                "capacity",
                Severity.MAJOR,
                Direction.TIGHTENING)
            .opened("2026-05-01T08:00:00Z")
            .saying(
                "Amazon sells <more> capacity.",
                "globalwire.example",
                "https://globalwire.example/1?a=1&b=\"2\"")
            .build();
    AlertSummary safe =
        alert(
                "a3",
                SignalKey.parse("amazon|openai"),
                "capacity",
                Severity.NOTICE,
                Direction.NEUTRAL)
            .opened("2026-05-03T23:59:59Z")
            .saying("Talks go on.", "globalwire.example", "https://globalwire.example/3?a=1&b=2")
            .build();
    return report(
        List.of(
            new PairSummary(SignalKey.parse("amazon|openai"), 3, 2, drift(1, 10, 0)),
            new PairSummary(MICROSOFT_OPENAI, 5, 1, restingDrift())),
        List.of(unsafe, linked, safe),
        List.of(drift(SignalKey.parse("amazon|openai"), "2026-05-02T06:30:00Z")),
        Optional.of(smallTruth()));
  }

  /** Three days, a rest, two days. */
  private static List<DriftPoint> restingDrift() {
    List<DriftPoint> points = new ArrayList<>();
    for (int day : new int[] {26, 27, 28}) {
      points.add(
          new DriftPoint(
              LocalDate.of(2026, 4, day),
              -10.5 - day,
              OptionalDouble.of(-2.25),
              OptionalDouble.of(4)));
    }
    points.add(
        new DriftPoint(LocalDate.of(2026, 5, 10), 1, OptionalDouble.of(0.5), OptionalDouble.of(3)));
    points.add(
        new DriftPoint(
            LocalDate.of(2026, 5, 11), 0.5, OptionalDouble.of(0.5), OptionalDouble.of(3)));
    return points;
  }

  private static TruthScore smallTruth() {
    return new TruthScore(
        Duration.ofDays(2),
        1,
        1,
        3,
        2,
        0.333333,
        0.5,
        0.4,
        List.of(
            new FoundShift(
                new Shift(
                    LocalDate.parse("2026-04-27"),
                    MICROSOFT_OPENAI,
                    new SignalType("revenue-share"),
                    Direction.LOOSENING),
                Optional.of("a1"),
                Optional.of(Duration.ofMinutes(125)),
                Optional.of(Duration.ofDays(-3))),
            new FoundShift(
                new Shift(
                    LocalDate.parse("2026-05-02"),
                    MICROSOFT_OPENAI,
                    new SignalType("capacity"),
                    Direction.TIGHTENING),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        List.of("a2", "not-listed"));
  }

  /** More pairs than have pictures, each with a point for every day of seven years. */
  public static BacktestReport large() {
    Random random = new Random(7);
    String[] parties = {
      "alphabet", "amazon", "amd", "anthropic", "apple", "meta", "microsoft", "nvidia", "openai"
    };
    String[] types = {"capacity", "exclusivity", "investment", "revenue-share", "supply"};
    List<SignalKey> keys = new ArrayList<>();
    for (int i = 0; i < parties.length; i++) {
      for (int j = i + 1; j < parties.length; j++) {
        keys.add(SignalKey.parse(parties[i] + "|" + parties[j]));
      }
    }
    List<AlertSummary> alerts = new ArrayList<>();
    List<DriftSummary> drifts = new ArrayList<>();
    int[] alertsOf = new int[keys.size()];
    for (int i = 0; i < 400; i++) {
      int pair = (int) (keys.size() * random.nextDouble() * random.nextDouble());
      Instant opened =
          Instant.parse("2018-01-10T07:00:00Z")
              .plus(Duration.ofMinutes(random.nextInt(7 * 365 * 24 * 60 - 40_000)));
      AlertDraft draft =
          alert(
                  "alert-" + i,
                  keys.get(pair),
                  one(types, random),
                  one(Severity.values(), random),
                  one(Direction.values(), random))
              .opened(opened.toString())
              .saying(
                  "The two companies said on Tuesday that they changed the terms of their agreement, "
                      + "which had bound them to each other until the end of the decade.",
                  "globalwire.example",
                  "https://globalwire.example/items/" + i);
      if (random.nextInt(20) > 0) {
        draft.closed(opened.plus(Duration.ofHours(72 + random.nextInt(1500))).toString());
      }
      if (random.nextInt(6) == 0) {
        drifts.add(drift(keys.get(pair), opened.toString()));
      } else {
        alerts.add(draft.build());
      }
      alertsOf[pair]++;
    }
    alerts.sort(Comparator.comparing(AlertSummary::openedAt).thenComparing(AlertSummary::id));
    List<PairSummary> pairs = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      pairs.add(new PairSummary(keys.get(i), 3 * alertsOf[i], alertsOf[i], drift(i, 2557, 0.3)));
    }
    drifts.sort(Comparator.comparing(DriftSummary::openedAt));
    return report(pairs, alerts, drifts, Optional.of(largeTruth(alerts)));
  }

  private static <T> T one(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  private static TruthScore largeTruth(List<AlertSummary> alerts) {
    List<FoundShift> shifts = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      AlertSummary alert = alerts.get(i * 13);
      Shift shift =
          new Shift(
              alert.openedAt().atZone(ZoneOffset.UTC).toLocalDate(),
              alert.key(),
              alert.type(),
              alert.direction());
      boolean found = i % 5 != 4;
      shifts.add(
          new FoundShift(
              shift,
              found ? Optional.of(alert.id()) : Optional.empty(),
              found ? Optional.of(Duration.ofMinutes(i * 47L)) : Optional.empty(),
              found ? Optional.of(Duration.ofHours(i * 5L - 30)) : Optional.empty()));
    }
    List<String> falseIds = alerts.stream().limit(9).map(AlertSummary::id).toList();
    return new TruthScore(
        Duration.ofDays(2), 20, 4, 29, 9, 0.689655, 0.833333, 0.754717, shifts, falseIds);
  }

  /** A walk that comes back to 0; one point a day. */
  private static List<DriftPoint> drift(int seed, int days, double jumpsPerMonth) {
    Random random = new Random(seed);
    LocalDate first = days > 1000 ? START : LocalDate.parse("2026-04-25");
    double index = 0;
    double baseline = 0;
    double deviation = 4;
    List<DriftPoint> points = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      index *= Math.pow(0.5, 1 / 30.0);
      if (random.nextDouble() < jumpsPerMonth / 10 || day == 2) {
        index += 60 * random.nextGaussian();
      }
      baseline += (index - baseline) / 90;
      deviation += (Math.max(4, Math.abs(index - baseline)) - deviation) / 90;
      points.add(
          new DriftPoint(
              first.plusDays(day),
              round(index),
              OptionalDouble.of(round(baseline)),
              OptionalDouble.of(round(deviation))));
    }
    return points;
  }

  private static double round(double value) {
    return Math.rint(value * 100) / 100;
  }

  private static BacktestReport report(
      List<PairSummary> pairs,
      List<AlertSummary> alerts,
      List<DriftSummary> drifts,
      Optional<TruthScore> truth) {
    SortedMap<String, Long> bySeverity = new TreeMap<>();
    SortedMap<String, Long> byType = new TreeMap<>();
    for (AlertSummary alert : alerts) {
      bySeverity.merge(Words.of(alert.severity()), 1L, Long::sum);
      byType.merge(alert.type().value(), 1L, Long::sum);
    }
    return new BacktestReport(
        Optional.of(START.atStartOfDay(ZoneOffset.UTC).toInstant()),
        Optional.empty(),
        alerts.stream().map(AlertSummary::lastReportAt).max(Comparator.naturalOrder()),
        List.of("ai-cloud@0f3a0f3a0f3a0f3a"),
        new TreeMap<>(Map.of("score.gap", "PT48H", "alert.<b>", "a & \"b\"")),
        new ItemCounts(
            123_456,
            12,
            100_000,
            20_000,
            new TreeMap<>(Map.of("too-large", 4L, "not-json", 40L)),
            3_000,
            400,
            50,
            6),
        new TreeMap<>(Map.of("capacity", 2_100L, "revenue-share", 1_234L)),
        345,
        12,
        bySeverity,
        byType,
        pairs,
        alerts,
        alerts.size() > 100 ? 77 : 0,
        drifts,
        NAMES,
        truth);
  }

  /** A drift apart that is not over. */
  private static DriftSummary drift(SignalKey key, String opened) {
    return new DriftSummary(
        "drift-" + key + opened,
        key,
        Severity.MAJOR,
        Direction.LOOSENING,
        -41.25,
        3.5,
        12.75,
        Instant.parse(opened),
        Optional.empty());
  }

  private static AlertDraft alert(
      String id, SignalKey key, String type, Severity severity, Direction direction) {
    return new AlertDraft(id, key, new SignalType(type), severity, direction);
  }
}
