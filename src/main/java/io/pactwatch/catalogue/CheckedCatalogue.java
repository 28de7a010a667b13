package io.pactwatch.catalogue;

import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.extract.Extractor;

/**
 * A catalogue that can be used.
 *
 * @param catalogue what it says
 * @param extractor reads items by it
 */
public record CheckedCatalogue(Catalogue catalogue, Extractor extractor) {}
