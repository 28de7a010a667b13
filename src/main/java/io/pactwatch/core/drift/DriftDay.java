package io.pactwatch.core.drift;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Where a pair stands at the beginning of a day, in points with two decimals; below zero is apart.
 *
 * @param day its midnight UTC
 * @param index the drift index
 * @param baseline the mean of the window before; absent during the warm-up
 * @param deviation the standard deviation of the window before, but at least the least deviation;
 *     absent during the warm-up
 */
public record DriftDay(
    Instant day, double index, OptionalDouble baseline, OptionalDouble deviation) {}
