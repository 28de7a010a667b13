package io.pactwatch.testkit;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Items for tests. */
public final class Items {
  public static final Instant PUBLISHED_AT = Instant.parse("2026-05-12T09:00:00Z");

  private Items() {}

  /** A news item of 12 May 2026. */
  public static Item news(String title, String body) {
    return item(ItemKind.NEWS, title, body, Optional.empty());
  }

  /** An announcement of 12 May 2026. */
  public static Item announcement(String issuer, String title, String body) {
    return item(ItemKind.ANNOUNCEMENT, title, body, Optional.of(new PartyId(issuer)));
  }

  private static Item item(ItemKind kind, String title, String body, Optional<PartyId> issuer) {
    return new Item(
        "item-1",
        kind,
        PUBLISHED_AT,
        "globalwire.example",
        title,
        body,
        Optional.of("https://globalwire.example/1"),
        Optional.of("en"),
        issuer,
        List.of());
  }
}
