package io.pactwatch.backtest;

import java.util.List;

/**
 * What came of holding a replay against the alerts of a live system.
 *
 * @param alerts how many alerts the two have together
 * @param differing those in which they differ, by id
 * @param closings how many alerts are closed in one of the two only, because its clock went on
 *     further; they are equal but for that
 */
public record ReplayVerification(int alerts, List<Difference> differing, int closings) {

  /** Keeps the list unchangeable. */
  public ReplayVerification {
    differing = List.copyOf(differing);
  }

  /**
   * An alert in which the two differ.
   *
   * @param id of the alert
   * @param about who and what, where either has it
   * @param how in what they differ
   */
  public record Difference(String id, String about, String how) {}
}
