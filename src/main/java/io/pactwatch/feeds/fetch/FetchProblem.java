package io.pactwatch.feeds.fetch;

import java.util.Locale;

/** Why a server gave nothing that can be used. */
public enum FetchProblem {
  /** The host's address may not be asked. */
  ADDRESS_REFUSED,
  /** The host has no address. */
  UNKNOWN_HOST,
  /** No connection, or it broke, or its certificate is not trusted. */
  CONNECTION_FAILED,
  /** Not done in time. */
  TIMEOUT,
  /** More bytes than are read. */
  TOO_LARGE,
  /** Sent on too often, in a circle, or to where nobody is sent. */
  BAD_REDIRECT,
  /** The server wants to be asked less often. */
  TOO_MANY_REQUESTS,
  /** The server refused or failed. */
  BAD_STATUS;

  /** Stable, in kebab case, for labels. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
