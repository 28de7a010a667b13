package io.pactwatch.view;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are
 * @param part those that were asked for
 * @param <T> what is listed
 */
public record Page<T>(int total, List<T> part) {

  /** Keeps the list unchangeable. */
  public Page {
    part = List.copyOf(part);
  }

  static <T> Page<T> of(List<T> all, int offset, int limit) {
    int first = Math.min(offset, all.size());
    return new Page<>(all.size(), all.subList(first, Math.min(all.size(), first + limit)));
  }
}
