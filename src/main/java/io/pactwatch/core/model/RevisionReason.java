package io.pactwatch.core.model;

/** Why an alert was raised or raised again. There is no revision without one of these. */
public enum RevisionReason {
  OPENED,
  SEVERITY_RAISED,
  CERTAINTY_RAISED,
  NEW_AMOUNT,
  CONTESTED,
  DENIED,
  CLOSED
}
