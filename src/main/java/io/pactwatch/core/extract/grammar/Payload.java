package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.catalogue.CueGroup;
import io.pactwatch.core.catalogue.Outlet;
import io.pactwatch.core.catalogue.ReferenceGroup;

/**
 * What a phrase of the tries stands for, where it is no term of a rule: terms are most of all hits
 * and have no object.
 */
public sealed interface Payload {
  /** A name of a party. */
  record Name(CompiledAlias alias) implements Payload {}

  /** Words that stand for parties that were named before. */
  record Reference(ReferenceGroup group) implements Payload {}

  /** A cue for certainty. */
  record Hedge(CueGroup group) implements Payload {}

  /** A publisher that is cited. */
  record Citation(Outlet outlet) implements Payload {}

  /** A word that shows that the item is about this market. */
  record Context() implements Payload {}

  /** Words that begin a paragraph which is not part of the text. */
  record Boilerplate() implements Payload {}
}
