package io.pactwatch.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The catalogue that comes with the program. */
public final class BundledCatalogue {
  /** Its name. */
  public static final String NAME = "ai-cloud";

  private static final String RESOURCE = "/catalogues/ai-cloud.yaml";

  private BundledCatalogue() {}

  /** Its YAML text. */
  public static String document() {
    try (InputStream stream = BundledCatalogue.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the program was built without " + RESOURCE);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The catalogue, compiled. Its examples are run by the build, not again at every start. */
  public static CheckedCatalogue load() {
    return CatalogueChecker.compile(CatalogueReader.read(document()));
  }
}
