package io.pactwatch.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue that comes with the program. */
public final class BundledCatalogue {
  /** Its name. */
  public static final String NAME = "ai-cloud";

  /** What people wrote, and what was learned of texts: together they are one document. */
  private static final List<String> RESOURCES =
      List.of("/catalogues/" + NAME + ".yaml", "/catalogues/" + NAME + ".learned.yaml");

  private BundledCatalogue() {}

  /** Its YAML text. */
  public static String document() {
    return RESOURCES.stream().map(BundledCatalogue::text).collect(Collectors.joining("\n"));
  }

  private static String text(String resource) {
    try (InputStream stream = BundledCatalogue.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the program was built without " + resource);
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
