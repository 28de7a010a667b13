package io.pactwatch.core.dedupe;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells new items, revisions and duplicates apart. The caller keeps the memory: under the id and
 * under the address it stores {@link SeenItem#of} for each item that passes.
 */
public final class DedupePolicy {
  private final Duration retention;

  /**
   * A policy that remembers for this long.
   *
   * @throws IllegalArgumentException if the retention is not positive
   */
  public DedupePolicy(Duration retention) {
    if (retention.isNegative() || retention.isZero()) {
      throw new IllegalArgumentException("retention " + retention + " must be positive");
    }
    this.retention = retention;
  }

  /** Decides by what is remembered under the item's id. */
  public Verdict byId(ItemIdentity identity, Optional<SeenItem> seen, Instant loggedAt) {
    if (seen.isEmpty() || isExpired(seen.get(), loggedAt)) {
      return Verdict.NEW;
    }
    return seen.get().fingerprint().equals(identity.fingerprint())
        ? Verdict.DUPLICATE
        : Verdict.REVISION;
  }

  /**
   * Decides by what is remembered under the item's address. The same id passes: what is equal was
   * stopped by its id before, so this is a revision.
   */
  public Verdict byUrl(ItemIdentity identity, Optional<SeenItem> seen, Instant loggedAt) {
    if (seen.isEmpty() || isExpired(seen.get(), loggedAt)) {
      return Verdict.NEW;
    }
    return seen.get().id().equals(identity.id()) ? Verdict.REVISION : Verdict.DUPLICATE;
  }

  /** Whether what was remembered no longer counts, and may be forgotten. */
  public boolean isExpired(SeenItem seen, Instant loggedAt) {
    return Duration.between(seen.firstSeenAt(), loggedAt).compareTo(retention) > 0;
  }
}
