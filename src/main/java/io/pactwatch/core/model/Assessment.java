package io.pactwatch.core.model;

import java.util.List;

/**
 * What a story's reports amount to, with every factor of the score.
 *
 * @param score {@code 100 × typeWeight × amountFactor × confidence}, from 0 to 100
 * @param typeWeight how much a change of this type matters, from 0 to 1
 * @param amountFactor how much its largest amount matters, from 0 to 1
 * @param confidence of the leading side, from 0 to 1
 * @param novelty what one more report that says nothing new would be worth, from 0 to 1
 * @param direction of the leading side; the denied claim's where only denials are known
 * @param certainty of the leading side
 * @param contested whether a side that contradicts the leading one has weight
 * @param sides the leading one first
 * @param amounts all amounts of the leading side, sorted
 */
public record Assessment(
    double score,
    double typeWeight,
    double amountFactor,
    double confidence,
    double novelty,
    Direction direction,
    Certainty certainty,
    boolean contested,
    List<Side> sides,
    List<Amount> amounts) {

  /** Keeps the lists unchangeable. */
  public Assessment {
    sides = List.copyOf(sides);
    amounts = List.copyOf(amounts);
  }
}
