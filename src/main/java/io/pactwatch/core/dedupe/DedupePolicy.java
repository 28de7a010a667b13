package io.pactwatch.core.dedupe;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells new items, revisions and duplicates apart. The caller keeps the memory: under the id and
 * under the address it stores {@link SeenItem#of} for each item that passes.
 */
public final class DedupePolicy {
  private static final int SWEEPS_IN_RETENTION = 8;
  private static final Duration SHORTEST_SWEEP = Duration.ofDays(1);

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
   * Decides by what is remembered under the item's address. Other content is a revision, whichever
   * id it has. Of equal content under several ids the least id always passes, also where it comes
   * last: stories keep the least of equal reports, so the order of arrival leaves no trace.
   */
  public Verdict byUrl(ItemIdentity identity, Optional<SeenItem> seen, Instant loggedAt) {
    if (seen.isEmpty() || isExpired(seen.get(), loggedAt)) {
      return Verdict.NEW;
    }
    boolean known =
        seen.get().fingerprint().equals(identity.fingerprint())
            && seen.get().id().compareTo(identity.id()) < 0;
    return known ? Verdict.DUPLICATE : Verdict.REVISION;
  }

  /**
   * How often, in log time, to look for what is expired: so that looking through all that is
   * remembered costs little for each item, and what is kept too long is little as well.
   */
  public Duration sweepInterval() {
    Duration part = retention.dividedBy(SWEEPS_IN_RETENTION);
    return part.compareTo(SHORTEST_SWEEP) > 0 ? part : SHORTEST_SWEEP;
  }

  /** Whether what was remembered no longer counts, and may be forgotten. */
  public boolean isExpired(SeenItem seen, Instant loggedAt) {
    return seen.firstSeenAt().plus(retention).isBefore(loggedAt);
  }
}
