package io.pactwatch.stream;

import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.StoryGatherer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The open stories of a partition by the event time at which they close, in a store. */
final class StoryDeadlines {
  private static final int DIGITS = 15;

  /** All keys, which begin with a digit, lie between. */
  private static final String LEAST = "0";

  private static final String GREATEST = ":";

  private final KeyValueStore<String, String> store;
  private final StoryGatherer gatherer;
  private long open;

  /**
   * No story closes before this event time, in milliseconds: most often nothing need be looked for.
   */
  private long earliest;

  StoryDeadlines(KeyValueStore<String, String> store, StoryGatherer gatherer) {
    this.store = store;
    this.gatherer = gatherer;
    try (KeyValueIterator<String, String> all = store.all()) {
      all.forEachRemaining(entry -> open++);
    }
    earliest = Long.MIN_VALUE;
  }

  /** A story that is due: its id and the subject under which it is kept. */
  record Due(String subject, String storyId) {}

  /** How many stories are open. */
  long open() {
    return open;
  }

  void add(String subject, Story story) {
    long closeAt = gatherer.closeAt(story).toEpochMilli();
    if (store.putIfAbsent(format(closeAt, story.id()), subject) == null) {
      open++;
      earliest = Math.min(earliest, closeAt);
    }
  }

  void remove(Story story) {
    if (store.delete(key(story)) != null) {
      open--;
    }
  }

  /** Takes out the stories that are over at this event time, in the order in which they end. */
  List<Due> takeDue(Instant eventTime) {
    long now = eventTime.toEpochMilli();
    if (now <= earliest) {
      return List.of();
    }
    List<String> keys = dueKeys(now);
    List<Due> due = new ArrayList<>(keys.size());
    for (String key : keys) {
      due.add(new Due(store.delete(key), key.substring(DIGITS + 1)));
    }
    open -= keys.size();
    return due;
  }

  /** Those before an event time, in order; the first one after them is the earliest from now on. */
  private List<String> dueKeys(long now) {
    List<String> keys = new ArrayList<>();
    earliest = Long.MAX_VALUE;
    // By range: what a store gives of all need not be in order.
    try (KeyValueIterator<String, String> all = store.range(LEAST, GREATEST)) {
      while (all.hasNext() && earliest == Long.MAX_VALUE) {
        String key = all.next().key;
        long closeAt = Long.parseLong(key, 0, DIGITS, 10);
        if (closeAt < now) {
          keys.add(key);
        } else {
          earliest = closeAt;
        }
      }
    }
    return keys;
  }

  private String key(Story story) {
    return format(gatherer.closeAt(story).toEpochMilli(), story.id());
  }

  /** With leading zeros, so that the texts sort like the times. */
  private static String format(long millis, String storyId) {
    String digits = Long.toString(Math.max(0, millis));
    return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits + "|" + storyId;
  }
}
