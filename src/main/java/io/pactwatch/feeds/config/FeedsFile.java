package io.pactwatch.feeds.config;

import io.pactwatch.feeds.fetch.AddressRange;
import java.util.List;
import java.util.Optional;

/**
 * All feeds that a process polls.
 *
 * @param poller its name: two processes with the same one never publish at the same time
 * @param contact who is asked when the polling troubles a server, for the User-Agent
 * @param allowed addresses that may be asked although they are not public
 * @param feeds one at least, each with a name of its own
 */
public record FeedsFile(
    String poller, Optional<String> contact, List<AddressRange> allowed, List<Feed> feeds) {

  /** Keeps the lists unchangeable. */
  public FeedsFile {
    allowed = List.copyOf(allowed);
    feeds = List.copyOf(feeds);
  }
}
