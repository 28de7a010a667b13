package io.pactwatch.feeds.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the client the addresses to connect to, each of them checked. The client asks once for a
 * connection and connects to what it is given, so a name that means another address a moment later
 * leads nowhere else.
 */
final class CheckedResolver implements DnsResolver {
  /** Each is tried for as long as a connection may take. */
  private static final int MOST_ADDRESSES = 3;

  private final HostLookup lookup;
  private final AddressPolicy policy;

  CheckedResolver(HostLookup lookup, AddressPolicy policy) {
    this.lookup = lookup;
    this.policy = policy;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> addresses = lookup.addresses(withoutBrackets(host));
    for (InetAddress address : addresses) {
      Optional<String> refusal = policy.refusal(address);
      if (refusal.isPresent()) {
        throw new RefusedAddressException(host, address, refusal.get());
      }
    }
    return addresses.stream().limit(MOST_ADDRESSES).toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
