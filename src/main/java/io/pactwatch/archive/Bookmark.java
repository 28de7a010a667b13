package io.pactwatch.archive;

import java.time.Instant;

/**
 * How far archives are published.
 *
 * @param input what tells these archives, read in this way, from others
 * @param startedAt the log time by which all records are checked, so that a record is admitted
 *     after a restart as it was before
 * @param delivered how many items, in their order, have arrived
 * @param finished whether these are all
 */
public record Bookmark(String input, Instant startedAt, long delivered, boolean finished) {

  /** Before the first item. */
  public static Bookmark start(String input, Instant startedAt) {
    return new Bookmark(input, startedAt, 0, false);
  }

  /** After so many items. */
  public Bookmark after(long items) {
    return new Bookmark(input, startedAt, items, false);
  }

  /** After the last of so many items. */
  public Bookmark end(long items) {
    return new Bookmark(input, startedAt, items, true);
  }
}
