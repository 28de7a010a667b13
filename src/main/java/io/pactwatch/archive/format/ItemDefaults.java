package io.pactwatch.archive.format;

import java.util.Optional;

/**
 * What is said of all items of a format that need not say it of each.
 *
 * @param source the publisher
 * @param issuer the party that speaks, of announcements
 */
public record ItemDefaults(Optional<String> source, Optional<String> issuer) {

  /** Nothing is said of all. */
  public static ItemDefaults none() {
    return new ItemDefaults(Optional.empty(), Optional.empty());
  }

  ItemFields fill(ItemFields fields) {
    return fields.putDefault("source", source).putDefault("issuer", issuer);
  }
}
