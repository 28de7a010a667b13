package io.pactwatch.core.dedupe;

/** Whether an item was seen before. */
public enum Verdict {
  /** Not seen within the retention. */
  NEW,
  /** Seen under the same id; its content changed since. */
  REVISION,
  /** Says nothing that was not passed before. */
  DUPLICATE;

  /** Whether the item goes on, and is to be remembered. */
  public boolean passes() {
    return this != DUPLICATE;
  }
}
