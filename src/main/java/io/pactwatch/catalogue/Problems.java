package io.pactwatch.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Collects what is wrong with a catalogue, so that all of it is said at once. */
final class Problems {
  private final List<String> lines = new ArrayList<>();

  void add(String where, String what) {
    lines.add(where + ": " + what);
  }

  void require(boolean holds, String where, String otherwise) {
    if (!holds) {
      add(where, otherwise);
    }
  }

  void requireDistinct(String what, Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.filter(id -> !seen.add(id)).forEach(id -> add(what + " " + id, "is there twice"));
  }

  /** The value, or nothing and one problem more. */
  <T> Optional<T> check(String where, Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (IllegalArgumentException invalid) {
      String message = invalid.getMessage();
      add(where, message == null ? "is not valid" : message);
      return Optional.empty();
    }
  }

  void throwIfAny() {
    if (!lines.isEmpty()) {
      throw new CatalogueException(lines);
    }
  }
}
