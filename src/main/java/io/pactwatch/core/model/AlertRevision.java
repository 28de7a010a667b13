package io.pactwatch.core.model;

import java.time.Instant;
import java.util.List;

/**
 * One raising of an alert.
 *
 * @param number counts from 1
 * @param at the event time of the report that raised it, or of the closing
 * @param severity from here on
 * @param reasons at least one, each once
 */
public record AlertRevision(
    int number, Instant at, Severity severity, List<RevisionReason> reasons) {

  /**
   * Checks that there is a reason.
   *
   * @throws IllegalArgumentException if there is none
   */
  public AlertRevision {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("no revision without a reason");
    }
  }
}
