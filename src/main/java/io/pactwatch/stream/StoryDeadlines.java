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

  private final KeyValueStore<String, String> store;
  private final StoryGatherer gatherer;
  private long open;

  StoryDeadlines(KeyValueStore<String, String> store, StoryGatherer gatherer) {
    this.store = store;
    this.gatherer = gatherer;
    try (KeyValueIterator<String, String> all = store.all()) {
      all.forEachRemaining(entry -> open++);
    }
  }

  /** A story that is due: its id and the subject under which it is kept. */
  record Due(String subject, String storyId) {}

  /** How many stories are open. */
  long open() {
    return open;
  }

  void add(String subject, Story story) {
    if (store.putIfAbsent(key(story), subject) == null) {
      open++;
    }
  }

  void remove(Story story) {
    if (store.delete(key(story)) != null) {
      open--;
    }
  }

  /** Takes out the stories that are over at this event time, in the order in which they end. */
  List<Due> takeDue(Instant eventTime) {
    List<Due> due = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, String> range =
        store.range(format(0, ""), format(eventTime.toEpochMilli(), ""))) {
      while (range.hasNext()) {
        var entry = range.next();
        keys.add(entry.key);
        due.add(new Due(entry.value, entry.key.substring(entry.key.indexOf('|') + 1)));
      }
    }
    keys.forEach(store::delete);
    open -= keys.size();
    return due;
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
