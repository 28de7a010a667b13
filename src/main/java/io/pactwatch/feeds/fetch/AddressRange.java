package io.pactwatch.feeds.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of the internet protocol that begin alike.
 *
 * @param first the first of them
 * @param bits how many bits all have in common
 */
public record AddressRange(InetAddress first, int bits) {
  private static final Pattern FORM =
      Pattern.compile("([0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");

  /**
   * Reads {@code 10.0.0.0/8}, {@code fc00::/7} or a single address.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static AddressRange parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw wrong(text);
    }
    try {
      InetAddress first = InetAddress.getByName(matcher.group(1));
      int longest = first.getAddress().length * Byte.SIZE;
      String given = matcher.group(2);
      int bits = given == null ? longest : Integer.parseInt(given);
      if (bits > longest) {
        throw wrong(text);
      }
      return new AddressRange(first, bits);
    } catch (UnknownHostException noAddress) {
      throw wrong(text);
    }
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "'" + text + "' is no range of addresses: write one as in 10.0.0.0/8 or fc00::/7");
  }

  /** Whether an address is one of them. */
  public boolean contains(InetAddress address) {
    byte[] own = first.getAddress();
    byte[] other = address.getAddress();
    if (own.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((own[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
