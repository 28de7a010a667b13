package io.pactwatch.serde;

import java.time.Instant;

/**
 * The value of the catalogue topic.
 *
 * @param name the catalogue's name, also the record's key
 * @param inForceFrom the event time from which items are read by it
 * @param version the content hash of the document, as in {@code CatalogueVersion}
 * @param document the catalogue's YAML text
 */
public record CatalogueRecord(String name, Instant inForceFrom, String version, String document) {}
