package io.pactwatch.core.catalogue;

/** Where a cue must stand to govern a statement. */
public enum CueScope {
  /** Before the rule's words, within reach. */
  BEFORE,
  /** After the rule's words, within reach. */
  AFTER,
  /** Anywhere in the sentence. */
  SENTENCE,
  /** Anywhere in the sentence, where a party speaks: within reach behind it, or right before it. */
  SPEAKER
}
