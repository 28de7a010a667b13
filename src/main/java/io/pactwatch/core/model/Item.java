package io.pactwatch.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One news article or one first-party announcement, as admitted: checked, and free of control
 * characters.
 *
 * @param id what tells this item from all others
 * @param kind who speaks
 * @param publishedAt the event time of everything that the item says
 * @param source the publisher, for example {@code wire.example}
 * @param title plain text, not empty
 * @param body plain text, may be empty
 * @param url where it can be read
 * @param language a BCP 47 tag, for example {@code en}
 * @param issuer the party that speaks; present exactly for announcements
 * @param parties the parties that the producer says it is about; may be empty
 */
public record Item(
    String id,
    ItemKind kind,
    Instant publishedAt,
    String source,
    String title,
    String body,
    Optional<String> url,
    Optional<String> language,
    Optional<PartyId> issuer,
    List<PartyId> parties) {

  /**
   * Checks what must hold of every item.
   *
   * @throws IllegalArgumentException if an announcement has no issuer or a news item has one
   */
  public Item {
    parties = List.copyOf(parties);
    if (issuer.isPresent() != (kind == ItemKind.ANNOUNCEMENT)) {
      throw new IllegalArgumentException("an announcement has an issuer, a news item has none");
    }
  }

  /** The text of one of its fields. */
  public String text(TextField field) {
    return switch (field) {
      case TITLE -> title;
      case BODY -> body;
    };
  }
}
