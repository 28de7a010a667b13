package io.pactwatch.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one item contributes to a story: its signal, weighed.
 *
 * @param itemId the item
 * @param publishedAt the event time
 * @param source the publisher
 * @param attributedTo the outlet that the item names as its origin
 * @param textFingerprint of the evidence sentence with case, spacing and punctuation folded: equal
 *     for copies
 * @param direction what it says
 * @param certainty how sure it is
 * @param amounts sorted; may be empty
 * @param weight what it is worth
 * @param evidence the sentence
 * @param url where the item can be read
 * @param catalogue the catalogue by which the item was read
 * @param textSketch of the item's whole text, like that of its near-copies; absent where the text
 *     is short
 */
public record Report(
    String itemId,
    Instant publishedAt,
    String source,
    Optional<String> attributedTo,
    String textFingerprint,
    Direction direction,
    Certainty certainty,
    List<Amount> amounts,
    ReportWeight weight,
    Evidence evidence,
    Optional<String> url,
    CatalogueVersion catalogue,
    Optional<TextSketch> textSketch) {

  /** Keeps the amounts unchangeable. */
  public Report {
    amounts = List.copyOf(amounts);
  }
}
