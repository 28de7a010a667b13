package io.pactwatch.cli;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueChecker;
import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.core.catalogue.Catalogue;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that puts another catalogue in the place of the bundled one. */
final class CatalogueOption {
  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Use this catalogue. Default: the bundled one.")
  private Optional<String> file = Optional.empty();

  /** The catalogue, ready to extract. Its examples are not run: that is for the check. */
  CheckedCatalogue compiled() {
    return compiled(file);
  }

  /** The catalogue. */
  Catalogue catalogue() {
    return read(file);
  }

  /** The catalogue of a file, or the bundled one, ready to extract. */
  static CheckedCatalogue compiled(Optional<String> file) {
    return CatalogueChecker.compile(read(file));
  }

  private static Catalogue read(Optional<String> file) {
    return CatalogueReader.read(
        file.map(given -> new InputFile(given).readText()).orElseGet(BundledCatalogue::document));
  }
}
