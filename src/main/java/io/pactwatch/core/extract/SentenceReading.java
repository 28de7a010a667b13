package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.CueGroup;
import io.pactwatch.core.catalogue.Outlet;
import java.util.List;

/**
 * A sentence with all that the catalogue knows of its words.
 *
 * @param sentence the sentence
 * @param mentions the parties, in order, without overlaps
 * @param terms the terms of rules, in order
 * @param hedges the cues, in order
 * @param citations the outlets that are named, in order
 * @param amounts in order; found only where the sentence has terms
 */
record SentenceReading(
    Sentence sentence,
    List<Mention> mentions,
    List<TermHit> terms,
    List<Hedge> hedges,
    List<Outlet> citations,
    List<AmountMention> amounts) {

  /**
   * A term, where it stands.
   *
   * @param term its id
   * @param first its first token
   * @param last the token after its last
   */
  record TermHit(int term, int first, int last) {}

  /**
   * A cue, where it stands.
   *
   * @param group what it does
   * @param first its first token
   * @param last the token after its last
   */
  record Hedge(CueGroup group, int first, int last) {}
}
