package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.catalogue.AmountKind;
import java.util.Set;

/** One element of a compiled pattern. */
public sealed interface Element {
  /** A word, a phrase, or any of a named list. */
  record Term(int id) implements Element {}

  /** Any words, so many at most. */
  record Gap(int maximum) implements Element {}

  /** A party, or a list of parties. */
  record PartySlot(Slot slot) implements Element {}

  /** An amount of one of these kinds. */
  record AmountSlot(Set<AmountKind> kinds) implements Element {}

  /** Which party. */
  enum Slot {
    A,
    B
  }
}
