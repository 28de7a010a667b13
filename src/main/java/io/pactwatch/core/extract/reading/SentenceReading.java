package io.pactwatch.core.extract.reading;

import io.pactwatch.core.catalogue.CueGroup;
import io.pactwatch.core.catalogue.Outlet;
import io.pactwatch.core.extract.amount.AmountMention;
import io.pactwatch.core.extract.amount.SentenceAmounts;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.model.PartyId;
import java.util.List;

/**
 * A sentence with all that the catalogue knows of its words. What only few sentences need is looked
 * for when it is first asked for.
 *
 * @param scan the sentence with its phrases
 * @param mentions the parties, in order, without overlaps
 * @param lists in which they stand
 * @param found the amounts
 */
public record SentenceReading(
    SentenceScan scan, List<Mention> mentions, Lists lists, SentenceAmounts found) {

  public Sentence sentence() {
    return scan.sentence();
  }

  /** Whether it speaks of each of these parties. */
  public boolean speaksOf(List<PartyId> parties) {
    for (PartyId party : parties) {
      if (!speaksOf(party)) {
        return false;
      }
    }
    return true;
  }

  private boolean speaksOf(PartyId party) {
    for (Mention mention : mentions) {
      if (mention.party().equals(party)) {
        return true;
      }
    }
    return false;
  }

  /** The terms of rules, in order. */
  public PhraseHits terms() {
    return scan.terms();
  }

  /** The cues, in order. */
  public List<Hedge> hedges() {
    return scan.hedges();
  }

  /** The outlets that are named, in order. */
  public List<Outlet> citations() {
    return scan.citations();
  }

  /** The amounts, in order. */
  public List<AmountMention> amounts() {
    return found.inOrder();
  }

  /**
   * A cue, where it stands.
   *
   * @param group what it does
   * @param first its first token
   * @param last the token after its last
   */
  public record Hedge(CueGroup group, int first, int last) {}
}
