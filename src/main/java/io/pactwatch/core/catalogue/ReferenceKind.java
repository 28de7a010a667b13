package io.pactwatch.core.catalogue;

/** How many parties a reference stands for, and which. */
public enum ReferenceKind {
  /** The party that was spoken of: "the startup", "it". */
  ONE,
  /** The two parties that were spoken of: "both companies". */
  PAIR,
  /** The other party than the one that was just named: "its largest backer". */
  PARTNER
}
