package io.pactwatch.catalogue;

import java.time.Instant;

/**
 * The schedule of a running monitor, which the catalogue topic changes while items are read. Safe
 * for many threads: each read sees one whole schedule.
 */
public final class CatalogueBook {
  private final String name;
  private volatile CatalogueSchedule schedule;

  /** A book that takes catalogues of the initial one's name. */
  public CatalogueBook(CheckedCatalogue initial) {
    name = initial.catalogue().version().name();
    schedule = CatalogueSchedule.of(initial);
  }

  /** The name of the catalogues that this book takes; others on the topic are not meant for it. */
  public String name() {
    return name;
  }

  /** The schedule as it is now. */
  public CatalogueSchedule schedule() {
    return schedule;
  }

  /**
   * Checks a document and takes it into the schedule. A broken one changes nothing.
   *
   * @throws CatalogueException if the document is no catalogue, fails its own examples, or has
   *     another name
   */
  public synchronized CheckedCatalogue publish(Instant inForceFrom, String document) {
    CheckedCatalogue checked = CatalogueChecker.check(document);
    String itsName = checked.catalogue().version().name();
    if (!itsName.equals(name)) {
      throw CatalogueException.of("name: is '" + itsName + "', not '" + name + "'");
    }
    schedule = schedule.with(inForceFrom, checked);
    return checked;
  }
}
