package io.pactwatch.feeds.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A host has an address that may not be asked. */
final class RefusedAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddressException(String host, InetAddress address, String what) {
    super(
        host
            + " is at "
            + address.getHostAddress()
            + ", "
            + what
            + ", and is not asked: mend the address, or allow it in 'allow-addresses'");
  }
}
