package io.pactwatch.metrics;

import io.pactwatch.core.model.SignalKey;
import java.util.List;

/**
 * Which pairs have series of their own: the number of series must stay bounded.
 *
 * @param mostPairs so many have their drift, the strongest; at least 0
 * @param watchedPairs these have their alerts counted, each from 0 on
 */
public record MeterBounds(int mostPairs, List<SignalKey> watchedPairs) {

  /** Keeps the list unchangeable. */
  public MeterBounds {
    watchedPairs = List.copyOf(watchedPairs);
  }
}
