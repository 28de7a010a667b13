package io.pactwatch.catalogue;

import java.util.List;

/** A catalogue cannot be used. */
public final class CatalogueException extends RuntimeException {
  private final transient List<String> problems;

  CatalogueException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  static CatalogueException of(String problem) {
    return new CatalogueException(List.of(problem));
  }

  /** All that is wrong, each in one line that says where. */
  public List<String> problems() {
    return problems;
  }
}
