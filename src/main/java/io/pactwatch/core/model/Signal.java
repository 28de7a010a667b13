package io.pactwatch.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A statement in an item that the relationship between parties has changed, is changing, or is said
 * to be about to change. An item holds at most one signal for each key and type.
 *
 * @param id derived from item, key and type
 * @param itemId the item that says so
 * @param key who it is about
 * @param type what changes
 * @param direction whether the parties become more or less bound
 * @param certainty how sure the item is
 * @param relevance how much the item is about this, from 0 (an aside) to 100 (its title)
 * @param amounts what sizes the change, in a fixed order; may be empty
 * @param attributedTo the outlet that the item names as its origin, as an id
 * @param evidence the sentence that says so
 * @param publishedAt the event time
 * @param source the publisher
 * @param url where the item can be read
 * @param catalogue the catalogue by which it was read
 * @param textSketch of the item's whole text; absent where the text is short
 */
public record Signal(
    String id,
    String itemId,
    SignalKey key,
    SignalType type,
    Direction direction,
    Certainty certainty,
    int relevance,
    List<Amount> amounts,
    Optional<String> attributedTo,
    Evidence evidence,
    Instant publishedAt,
    String source,
    Optional<String> url,
    CatalogueVersion catalogue,
    Optional<TextSketch> textSketch) {

  /**
   * Checks what must hold of every signal.
   *
   * @throws IllegalArgumentException if the relevance is outside 0 to 100
   */
  public Signal {
    amounts =
        amounts.size() < 2 ? List.copyOf(amounts) : amounts.stream().distinct().sorted().toList();
    if (relevance < 0 || relevance > 100) {
      throw new IllegalArgumentException("relevance " + relevance + " is not within 0 to 100");
    }
  }
}
