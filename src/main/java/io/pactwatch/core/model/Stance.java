package io.pactwatch.core.model;

/** What a report says of the story: which way it goes, or that it is not so. */
public enum Stance {
  LOOSENING,
  TIGHTENING,
  NEUTRAL,
  DENIED;

  /** The stance of a report. A denial is a stance of its own, whichever claim it denies. */
  public static Stance of(Direction direction, Certainty certainty) {
    if (certainty == Certainty.DENIED) {
      return DENIED;
    }
    return switch (direction) {
      case LOOSENING -> LOOSENING;
      case TIGHTENING -> TIGHTENING;
      case NEUTRAL -> NEUTRAL;
    };
  }

  /** Whether the two cannot both be right. */
  public boolean contradicts(Stance other) {
    if (this == other) {
      return false;
    }
    return this == DENIED
        || other == DENIED
        || (this == LOOSENING && other == TIGHTENING)
        || (this == TIGHTENING && other == LOOSENING);
  }
}
