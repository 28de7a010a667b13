package io.pactwatch.core.score;

import io.pactwatch.core.catalogue.Weights;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.ReportWeight;
import io.pactwatch.core.model.Signal;

/** Weighs signals. */
public final class Reports {
  private Reports() {}

  /**
   * What a signal contributes to its story: its certainty and its source weighed by the catalogue
   * in force at its event time, its relevance as extracted.
   */
  public static Report of(Signal signal, Weights weights) {
    return new Report(
        signal.itemId(),
        signal.publishedAt(),
        signal.source(),
        signal.attributedTo(),
        TextFingerprint.of(signal.evidence().sentence()),
        signal.direction(),
        signal.certainty(),
        signal.amounts(),
        new ReportWeight(
            weights.ofCertainty(signal.certainty()),
            weights.ofSource(signal.source()),
            signal.relevance()),
        signal.evidence(),
        signal.url(),
        signal.catalogue(),
        signal.textSketch());
  }
}
