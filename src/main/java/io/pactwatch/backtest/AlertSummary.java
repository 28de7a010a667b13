package io.pactwatch.backtest;

import io.pactwatch.core.model.BestReport;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.StoryAlert;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a report says of a story's alert; all of it is in {@code alerts.jsonl}.
 *
 * @param id of the alert
 * @param key who
 * @param type what
 * @param severity at the newest revision
 * @param direction of the leading side
 * @param stances of all sides, the leading one first
 * @param certainty of the leading side
 * @param score from 0 to 100
 * @param contested whether sides contradict each other
 * @param origins how many independent origins the leading side has
 * @param reports how many reports it rests on
 * @param firstReportAt event time of its first report
 * @param openedAt event time of the first revision
 * @param lastReportAt event time of its last report
 * @param closedAt where the story is over
 * @param revisions how many
 * @param sentence of the report that weighs most
 * @param source of that report
 * @param url of that report
 */
public record AlertSummary(
    String id,
    SignalKey key,
    SignalType type,
    Severity severity,
    Direction direction,
    List<Stance> stances,
    Certainty certainty,
    double score,
    boolean contested,
    int origins,
    int reports,
    Instant firstReportAt,
    Instant openedAt,
    Instant lastReportAt,
    Optional<Instant> closedAt,
    int revisions,
    String sentence,
    String source,
    Optional<String> url) {

  /** Keeps the list unchangeable. */
  public AlertSummary {
    stances = List.copyOf(stances);
  }

  /** Of an alert with evidence. */
  static AlertSummary of(StoryAlert alert) {
    List<Report> evidence = alert.evidence();
    Report best = BestReport.of(alert).orElseThrow();
    return new AlertSummary(
        alert.id(),
        alert.key(),
        alert.type(),
        alert.severity(),
        alert.assessment().direction(),
        alert.assessment().sides().stream().map(Side::stance).toList(),
        alert.assessment().certainty(),
        alert.assessment().score(),
        alert.assessment().contested(),
        alert.assessment().sides().get(0).origins(),
        evidence.size(),
        evidence.get(0).publishedAt(),
        alert.openedAt(),
        evidence.get(evidence.size() - 1).publishedAt(),
        alert.closedAt(),
        alert.revisions().size(),
        best.evidence().sentence(),
        best.source(),
        best.url());
  }
}
