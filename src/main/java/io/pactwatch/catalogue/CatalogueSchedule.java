package io.pactwatch.catalogue;

import io.pactwatch.core.model.CatalogueVersion;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which catalogue is in force when, by event time. Immutable. Before the first published one the
 * initial one is in force, which is the bundled one or one from a file.
 */
public final class CatalogueSchedule {
  private final CheckedCatalogue initial;
  private final NavigableMap<Instant, CheckedCatalogue> published;

  private CatalogueSchedule(
      CheckedCatalogue initial, NavigableMap<Instant, CheckedCatalogue> published) {
    this.initial = initial;
    this.published = published;
  }

  /** A schedule with one catalogue, in force at all times. */
  public static CatalogueSchedule of(CheckedCatalogue initial) {
    return new CatalogueSchedule(initial, new TreeMap<>());
  }

  /**
   * The schedule with one catalogue more. Of two that are in force from the same time the later one
   * counts.
   */
  public CatalogueSchedule with(Instant inForceFrom, CheckedCatalogue catalogue) {
    NavigableMap<Instant, CheckedCatalogue> more = new TreeMap<>(published);
    more.put(inForceFrom, catalogue);
    return new CatalogueSchedule(initial, more);
  }

  /** The catalogue in force at an event time. */
  public CheckedCatalogue at(Instant eventTime) {
    Map.Entry<Instant, CheckedCatalogue> entry = published.floorEntry(eventTime);
    return entry == null ? initial : entry.getValue();
  }

  /**
   * The catalogue of a version, by which an item of that time was read; where this instance does
   * not know it, the one in force.
   */
  public CheckedCatalogue of(CatalogueVersion version, Instant eventTime) {
    CheckedCatalogue inForce = at(eventTime);
    if (inForce.catalogue().version().equals(version)) {
      return inForce;
    }
    return Stream.concat(Stream.of(initial), published.values().stream())
        .filter(catalogue -> catalogue.catalogue().version().equals(version))
        .findFirst()
        .orElse(inForce);
  }

  /** The catalogue that comes into force last. */
  public CheckedCatalogue latest() {
    return published.isEmpty() ? initial : published.lastEntry().getValue();
  }
}
