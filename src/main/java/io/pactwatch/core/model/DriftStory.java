package io.pactwatch.core.model;

import java.time.Instant;

/**
 * What one story adds to the drift of its pair, in points with two decimals; below zero is apart.
 *
 * @param storyId the story
 * @param type what changes
 * @param strength its score at the time of the figures, with the sign of its direction; 0 where it
 *     goes neither way
 * @param contribution what its strength is still worth, decayed since it came to be
 * @param changedAt event time of the last report that changed its strength
 */
public record DriftStory(
    String storyId, SignalType type, double strength, double contribution, Instant changedAt) {}
