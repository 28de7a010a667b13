package io.pactwatch.evaluation;

import io.pactwatch.core.model.Signal;

/** A single error. */
public sealed interface Finding {

  /** The item that was read wrongly. */
  String item();

  /**
   * A required signal was not found.
   *
   * @param label what a person found
   */
  record Miss(String item, LabelledSignal label) implements Finding {}

  /**
   * A signal was found that no label knows.
   *
   * @param signal what the extractor found
   */
  record FalseAlarm(String item, Signal signal) implements Finding {
    /** The rule that fired first; empty where none is named. */
    public String rule() {
      return signal.evidence().cues().isEmpty() ? "" : signal.evidence().cues().get(0).rule();
    }
  }
}
