package io.pactwatch.view;

import io.pactwatch.core.drift.DriftSettings;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where all pairs stand, those furthest from what is usual for them first. With many pairs it takes
 * its time, so it is computed at most so often, and nobody but those who ask for it waits. Safe for
 * many threads.
 */
final class PairRanking {
  /** A ranking is not computed again before it is so old. */
  static final Duration FRESH = Duration.ofSeconds(2);

  private final DriftSettings settings;
  private final LongSupplier nanoTime;
  private List<ViewedPair> ranked = List.of();
  private long rankedChanges;
  private long rankedNanos;

  PairRanking(DriftSettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
    rankedNanos = nanoTime.getAsLong();
  }

  /**
   * The ranking.
   *
   * @param changes how often anything has changed so far
   * @param pairs as they are now; asked for only where the ranking is too old
   */
  synchronized List<ViewedPair> ranked(long changes, Supplier<List<PairSnapshot>> pairs) {
    long now = nanoTime.getAsLong();
    boolean isOld = now - rankedNanos >= FRESH.toNanos();
    if (changes != rankedChanges && (isOld || ranked.isEmpty())) {
      ranked =
          pairs.get().stream()
              .map(pair -> pair.viewed(settings))
              .sorted(ViewedPair.MOST_UNUSUAL_FIRST)
              .toList();
      rankedChanges = changes;
      rankedNanos = now;
    }
    return ranked;
  }
}
