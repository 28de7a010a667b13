package io.pactwatch.core.model;

import java.time.Instant;
import java.util.List;

/**
 * The reports of one change: same key, same type, no gap between neighbours longer than {@code
 * score.gap}. Its state is what its reports say, not the order in which they came.
 *
 * @param id derived from key, type and start
 * @param key who it is about
 * @param type what changes
 * @param typeWeightPercent how much a change of this type matters, from 0 to 100
 * @param startedAt event time of the first report
 * @param lastReportAt event time of the last report
 * @param reports the kept reports, ordered by event time, then item id
 */
public record Story(
    String id,
    SignalKey key,
    SignalType type,
    int typeWeightPercent,
    Instant startedAt,
    Instant lastReportAt,
    List<Report> reports) {

  /** Keeps the reports unchangeable. */
  public Story {
    reports = List.copyOf(reports);
  }
}
