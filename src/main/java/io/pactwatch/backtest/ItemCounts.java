package io.pactwatch.backtest;

import io.pactwatch.core.model.ItemKind;
import io.pactwatch.metrics.DuplicateBy;
import io.pactwatch.replay.ReplayCounts;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the records of a backtest.
 *
 * @param read all that are within the period
 * @param passedOver those outside the period
 * @param news admitted news items
 * @param announcements admitted announcements
 * @param refused records that are no item, by the reason's id
 * @param duplicatesById items that were dropped because their id was known
 * @param duplicatesByUrl items that were dropped because their address was known
 * @param revisions items with a known id and changed content
 * @param lateReports reports that came after {@code score.grace}
 */
public record ItemCounts(
    long read,
    long passedOver,
    long news,
    long announcements,
    SortedMap<String, Long> refused,
    long duplicatesById,
    long duplicatesByUrl,
    long revisions,
    long lateReports) {

  /** Keeps the map unchangeable. */
  public ItemCounts {
    refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
  }

  static ItemCounts of(ReplayCounts counts, long read, long passedOver) {
    Map<ItemKind, Long> admitted = counts.admitted();
    return new ItemCounts(
        read,
        passedOver,
        admitted.getOrDefault(ItemKind.NEWS, 0L),
        admitted.getOrDefault(ItemKind.ANNOUNCEMENT, 0L),
        counts.refused(),
        counts.duplicates().getOrDefault(DuplicateBy.ID, 0L),
        counts.duplicates().getOrDefault(DuplicateBy.URL, 0L),
        counts.revisions(),
        counts.lateReports());
  }
}
