package io.pactwatch.core.drift;

import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.PairReading;
import java.util.List;
import java.util.Optional;

/**
 * What there is to tell of a pair after its stories changed or time passed.
 *
 * @param after what is kept of the pair from now on
 * @param changed the alerts that are new or differ from what was told, in order of time
 * @param withdrawnIds ids of alerts that were told and are no more, in order of time
 * @param reading where the pair stands; absent before its first change
 * @param forgottenStoryIds ids of stories whose traces need not be kept any longer
 */
public record DriftStep(
    PairDrift after,
    List<DriftAlert> changed,
    List<String> withdrawnIds,
    Optional<PairReading> reading,
    List<String> forgottenStoryIds) {

  /** Keeps the lists unchangeable. */
  public DriftStep {
    changed = List.copyOf(changed);
    withdrawnIds = List.copyOf(withdrawnIds);
    forgottenStoryIds = List.copyOf(forgottenStoryIds);
  }
}
