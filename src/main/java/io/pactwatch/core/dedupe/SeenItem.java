package io.pactwatch.core.dedupe;

import java.time.Instant;

/**
 * What is remembered under an id or an address.
 *
 * @param id the id of the item that was passed
 * @param fingerprint of the content that was passed
 * @param firstSeenAt log time of the first record with this content
 */
public record SeenItem(String id, Fingerprint fingerprint, Instant firstSeenAt) {

  /** What to remember of an item that passes. */
  public static SeenItem of(ItemIdentity identity, Instant loggedAt) {
    return new SeenItem(identity.id(), identity.fingerprint(), loggedAt);
  }
}
