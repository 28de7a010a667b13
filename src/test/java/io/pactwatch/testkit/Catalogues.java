package io.pactwatch.testkit;

import io.pactwatch.catalogue.CatalogueChecker;
import io.pactwatch.catalogue.CheckedCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Catalogues for tests. */
public final class Catalogues {
  private static final String SMALL = "/catalogues/small.yaml";

  private Catalogues() {}

  /** A catalogue of three parties and a few rules, for tests that must not follow the real one. */
  public static CheckedCatalogue small() {
    return CatalogueChecker.check(smallDocument());
  }

  /** Its YAML text. */
  public static String smallDocument() {
    try (InputStream stream = Catalogues.class.getResourceAsStream(SMALL)) {
      return new String(
          Objects.requireNonNull(stream, SMALL).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
