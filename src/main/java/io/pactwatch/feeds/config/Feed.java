package io.pactwatch.feeds.config;

import io.pactwatch.core.model.ItemKind;
import io.pactwatch.feeds.text.Cleaning;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A feed to poll.
 *
 * @param name lower-case words joined by hyphens, at most 60 characters
 * @param address http or https
 * @param kind what its items are
 * @param issuer who speaks in it; of no use for news
 * @param source the publisher of its items
 * @param language of its items, a BCP 47 tag
 * @param interval between two polls, while nothing else is asked for
 * @param silentAfter without anything new for so long it is called silent
 * @param zone in which its dates without a zone are read
 * @param cleaning how its text is found
 */
public record Feed(
    String name,
    URI address,
    ItemKind kind,
    Issuer issuer,
    String source,
    Optional<String> language,
    Duration interval,
    Duration silentAfter,
    ZoneId zone,
    Cleaning cleaning) {

  /**
   * Checks what must hold of every feed.
   *
   * @throws IllegalArgumentException if news have an issuer, or announcements none
   */
  public Feed {
    if ((kind == ItemKind.NEWS) != (issuer instanceof Issuer.None)) {
      throw new IllegalArgumentException("announcements have an issuer, news have none");
    }
  }
}
