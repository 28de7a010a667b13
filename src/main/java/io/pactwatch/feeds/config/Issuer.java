package io.pactwatch.feeds.config;

import io.pactwatch.core.model.PartyId;

/** Who speaks in a feed. */
public sealed interface Issuer {

  /** Others, about parties: news. */
  record None() implements Issuer {}

  /** One party in all of it, as in the newsroom of a company. */
  record Fixed(PartyId party) implements Issuer {}

  /**
   * A party of its own in each entry, named by its Central Index Key, as in filings with the SEC.
   */
  record ByCik() implements Issuer {}
}
