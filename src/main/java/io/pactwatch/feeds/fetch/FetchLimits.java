package io.pactwatch.feeds.fetch;

import java.time.Duration;

/**
 * How much is waited for and read.
 *
 * @param connect for a connection
 * @param total for everything, redirects and reading included
 * @param bytes of a body, after decompression
 * @param redirects followed
 */
public record FetchLimits(Duration connect, Duration total, int bytes, int redirects) {

  /** 5 s, 20 s, 5 MB, 3. */
  public static FetchLimits standard() {
    return new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 5_000_000, 3);
  }
}
