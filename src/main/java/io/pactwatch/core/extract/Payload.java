package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.CueGroup;
import io.pactwatch.core.catalogue.Outlet;

/** What a phrase of the automaton stands for. */
sealed interface Payload {
  /** A name of a party. */
  record Name(CompiledAlias alias) implements Payload {}

  /** A word or a named list that patterns refer to. */
  record Term(int id) implements Payload {}

  /** A cue for certainty. */
  record Hedge(CueGroup group) implements Payload {}

  /** A publisher that is cited. */
  record Citation(Outlet outlet) implements Payload {}

  /** A word that shows that the item is about this market. */
  record Context() implements Payload {}

  /** Words that begin a paragraph which is not part of the text. */
  record Boilerplate() implements Payload {}
}
