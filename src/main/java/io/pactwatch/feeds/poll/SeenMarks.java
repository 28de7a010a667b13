package io.pactwatch.feeds.poll;

import io.pactwatch.serde.FeedMark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was seen of one feed, in the order in which it was seen. For one thread at a time. */
final class SeenMarks {
  /** What has left the feed is remembered for so long … */
  private static final Duration LONGEST = Duration.ofDays(180);

  /** … and as long as no more is remembered. */
  private static final int MOST = 40_000;

  private final Map<String, FeedMark> ofItem = new LinkedHashMap<>();
  private final Map<String, String> itemOfGuid = new HashMap<>();
  private final Map<String, String> itemOfUrl = new HashMap<>();

  /** Remembers; a mark of the same item is replaced. */
  void put(FeedMark mark) {
    forget(mark.itemId());
    ofItem.put(mark.itemId(), mark);
    mark.guid().ifPresent(guid -> itemOfGuid.put(guid, mark.itemId()));
    mark.url().ifPresent(url -> itemOfUrl.put(url, mark.itemId()));
  }

  void forget(String itemId) {
    @Nullable FeedMark known = ofItem.remove(itemId);
    if (known != null) {
      known.guid().ifPresent(guid -> itemOfGuid.remove(guid, itemId));
      known.url().ifPresent(url -> itemOfUrl.remove(url, itemId));
    }
  }

  /** What is remembered of an entry. */
  Optional<FeedMark> find(Identity identity) {
    return identity
        .guid()
        .map(itemOfGuid::get)
        .or(() -> identity.url().map(itemOfUrl::get))
        .or(() -> Optional.of(identity.itemId()))
        .map(ofItem::get);
  }

  /** What need not be remembered longer: nothing that the feed still has. */
  List<FeedMark> superfluous(Set<String> current, Instant now) {
    List<FeedMark> superfluous = new ArrayList<>();
    int beyond = ofItem.size() - MOST;
    for (FeedMark mark : ofItem.values()) {
      boolean old = mark.seenAt().plus(LONGEST).isBefore(now);
      if ((old || superfluous.size() < beyond) && !current.contains(mark.itemId())) {
        superfluous.add(mark);
      }
    }
    return superfluous;
  }

  int size() {
    return ofItem.size();
  }
}
