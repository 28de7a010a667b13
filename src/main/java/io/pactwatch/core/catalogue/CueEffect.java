package io.pactwatch.core.catalogue;

/**
 * What a cue does to the statement that it governs, the strongest first: where several govern, the
 * first of them counts.
 */
public enum CueEffect {
  /** Nothing is stated: a condition, a counterfactual, a thing of the past. */
  SUPPRESSES,
  /** Somebody says that it is not so. */
  DENIES,
  /** It is said not to be so, without a claim that is answered: nothing is stated. */
  NEGATES,
  /** Talks, considerations, hearsay. */
  RUMOURS,
  /** A forecast or an opinion. */
  PREDICTS,
  /** A third party states it. */
  REPORTS,
  /** A party itself, a filing, a regulator or a court says so. */
  CONFIRMS
}
