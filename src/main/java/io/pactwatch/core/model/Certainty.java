package io.pactwatch.core.model;

/**
 * How sure the item is of what it states, from the least to the most. A denial stands outside the
 * order: it states that something is not so.
 */
public enum Certainty {
  /** The statement is that it is not so. */
  DENIED,
  /** A forecast or an opinion about the future. */
  PREDICTED,
  /** Talks, considerations, hearsay. */
  RUMOURED,
  /** A third party states it as fact, or attributes it to sources or to another outlet. */
  REPORTED,
  /** A party itself, a filing, a regulator or a court says so. */
  CONFIRMED;

  /** Whether this is a surer statement than the other. A denial is never surer than anything. */
  public boolean surerThan(Certainty other) {
    return compareTo(other) > 0;
  }
}
