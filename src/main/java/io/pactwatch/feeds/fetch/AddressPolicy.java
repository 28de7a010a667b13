package io.pactwatch.feeds.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses may be asked: those of the public internet, and those that the operator allows.
 * Else a feed's address, or a redirect of its server, could reach what stands behind the firewall.
 */
public final class AddressPolicy {
  private static final List<Refused> REFUSED =
      List.of(
          refused("an unspecified address", "0.0.0.0/8"),
          refused("a loopback address", "127.0.0.0/8"),
          refused("a link-local address, as metadata services have", "169.254.0.0/16"),
          refused("a private address", "10.0.0.0/8"),
          refused("a private address", "172.16.0.0/12"),
          refused("a private address", "192.168.0.0/16"),
          refused("an address shared by a carrier's customers", "100.64.0.0/10"),
          refused("a reserved address", "192.0.0.0/24"),
          refused("a reserved address", "198.18.0.0/15"),
          refused("a multicast address", "224.0.0.0/4"),
          refused("a reserved address", "240.0.0.0/4"),
          // Java makes a plain address of a mapped one; a compatible one stays, loopback included.
          refused("an unspecified, loopback or IPv4-compatible address", "::/96"),
          refused("an IPv4-mapped address", "::ffff:0:0:0/96"),
          refused("an address behind NAT64", "64:ff9b::/96"),
          refused("an address behind NAT64", "64:ff9b:1::/48"),
          refused("a discard-only address", "100::/64"),
          refused("a tunnel's address", "2001::/32"),
          refused("a tunnel's address", "2002::/16"),
          refused("a private address", "fc00::/7"),
          refused("a link-local address", "fe80::/10"),
          refused("a private address", "fec0::/10"),
          refused("a multicast address", "ff00::/8"));

  private final List<AddressRange> allowed;

  private record Refused(String what, AddressRange range) {}

  /** A policy that lets these pass, too. */
  public AddressPolicy(List<AddressRange> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  private static Refused refused(String what, String range) {
    return new Refused(what, AddressRange.parse(range));
  }

  /** What is against an address, such as {@code a private address}; empty if it may be asked. */
  public Optional<String> refusal(InetAddress address) {
    if (allowed.stream().anyMatch(range -> range.contains(address))) {
      return Optional.empty();
    }
    return REFUSED.stream()
        .filter(refused -> refused.range().contains(address))
        .map(Refused::what)
        .findFirst();
  }
}
