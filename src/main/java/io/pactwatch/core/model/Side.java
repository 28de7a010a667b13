package io.pactwatch.core.model;

/**
 * One side of a story: all reports of one stance.
 *
 * @param stance what they say
 * @param certainty the surest of them
 * @param confidence that it is so, from 0 to 1: noisy-or over independent origins
 * @param origins how many independent origins
 * @param reports how many reports
 */
public record Side(
    Stance stance, Certainty certainty, double confidence, int origins, int reports) {}
