package io.pactwatch.feeds.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** From the name of a host to its addresses. */
@FunctionalInterface
public interface HostLookup {

  /**
   * The addresses, one at least.
   *
   * @param host a name, or an address in text
   * @throws UnknownHostException if there are none
   */
  List<InetAddress> addresses(String host) throws UnknownHostException;

  /** As this machine finds them. */
  static HostLookup system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
