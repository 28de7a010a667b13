package io.pactwatch.core.admit;

import java.util.List;
import java.util.Optional;

/**
 * What strict parsing found in a record, before any check of meaning. A field that is missing or
 * {@code null} is empty.
 *
 * @param id as given
 * @param kind as given
 * @param publishedAt as given
 * @param source as given
 * @param title as given
 * @param body as given
 * @param url as given
 * @param language as given
 * @param issuer as given
 * @param parties as given; empty where the field is missing
 * @param unknownFields how many top-level fields have no meaning here
 */
public record RawItem(
    Optional<String> id,
    Optional<String> kind,
    Optional<String> publishedAt,
    Optional<String> source,
    Optional<String> title,
    Optional<String> body,
    Optional<String> url,
    Optional<String> language,
    Optional<String> issuer,
    List<String> parties,
    int unknownFields) {

  /** Keeps the list unchangeable. */
  public RawItem {
    parties = List.copyOf(parties);
  }
}
