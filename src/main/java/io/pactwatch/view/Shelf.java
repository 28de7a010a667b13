package io.pactwatch.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The newest states of things by their ids, up to a number. For one thread.
 *
 * @param <T> what is kept
 */
final class Shelf<T> {
  private static final Comparator<Place> NEWEST_FIRST =
      Comparator.comparing(Place::time).reversed().thenComparing(Place::id);

  private final int most;
  private final Function<T, Instant> timeOf;
  private final Map<String, Place> places = new HashMap<>();
  private final TreeMap<Place, T> newestFirst = new TreeMap<>(NEWEST_FIRST);

  private record Place(Instant time, String id) {}

  /**
   * An empty shelf.
   *
   * @param most what is more is dropped, the oldest first
   * @param timeOf by which old is told from new
   */
  Shelf(int most, Function<T, Instant> timeOf) {
    this.most = most;
    this.timeOf = timeOf;
  }

  /**
   * Takes a state in place of the one before, and what there is no more away.
   *
   * @return what had to go to make room
   */
  Optional<T> put(String id, Optional<T> state) {
    Optional.ofNullable(places.remove(id)).ifPresent(newestFirst::remove);
    state.ifPresent(
        kept -> {
          Place place = new Place(timeOf.apply(kept), id);
          places.put(id, place);
          newestFirst.put(place, kept);
        });
    if (places.size() <= most) {
      return Optional.empty();
    }
    Map.Entry<Place, T> oldest = newestFirst.pollLastEntry();
    places.remove(oldest.getKey().id());
    return Optional.of(oldest.getValue());
  }

  Optional<T> get(String id) {
    return Optional.ofNullable(places.get(id)).map(newestFirst::get);
  }

  /** Those that fit, the newest first. */
  Page<T> page(Predicate<T> fits, int limit) {
    List<T> all = newestFirst.values().stream().filter(fits).toList();
    return Page.of(all, 0, limit);
  }
}
