package io.pactwatch.core.catalogue;

import java.util.List;

/**
 * A publisher that others cite as the origin of a report.
 *
 * @param id lower-case words joined by hyphens, for example {@code the-information}
 * @param names as texts write it
 */
public record Outlet(String id, List<String> names) {
  /** Keeps the names unchangeable. */
  public Outlet {
    names = List.copyOf(names);
  }
}
