package io.pactwatch.feeds.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
  private final AddressPolicy policy = new AddressPolicy(List.of());

  private static InetAddress address(String text) throws UnknownHostException {
    return InetAddress.getByName(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "169.254.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.0.8",
        "198.18.0.1",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::",
        "2001:0:4136::",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        // What Java reads as addresses as well.
        "2130706433",
        "127.1",
      })
  void whatIsNotPublicIsRefused(String text) throws UnknownHostException {
    assertThat(policy.refusal(address(text))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "172.15.255.255",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "169.253.1.1",
        "11.0.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450:4001::5",
        "::ffff:1.1.1.1",
        "2001:4860:4860::8888",
      })
  void whatIsPublicIsNot(String text) throws UnknownHostException {
    assertThat(policy.refusal(address(text))).isEmpty();
  }

  @Test
  void onlyWhatIsAllowedIsAllowed() throws UnknownHostException {
    AddressPolicy own =
        new AddressPolicy(List.of(AddressRange.parse("10.1.0.0/16"), AddressRange.parse("::1")));
    assertThat(own.refusal(address("10.1.255.1"))).isEmpty();
    assertThat(own.refusal(address("::1"))).isEmpty();
    assertThat(own.refusal(address("10.2.0.1"))).contains("a private address");
    assertThat(own.refusal(address("127.0.0.1"))).contains("a loopback address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.0.0.0/33", "::/129", "localhost", "10.0.0.0/x", "1.2.3.4.5", ":::"})
  void aRangeThatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> AddressRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no range of addresses");
  }

  /** All addresses of a name count, and each look-up is checked by itself. */
  @Test
  void aNameIsRefusedForOneOfItsAddresses() throws UnknownHostException {
    Deque<List<InetAddress>> answers = new ArrayDeque<>();
    answers.add(List.of(address("127.0.0.1")));
    answers.add(List.of(address("1.1.1.1"), address("2606:4700::1111")));
    answers.add(List.of(address("1.1.1.1"), address("10.0.0.1")));
    CheckedResolver resolver = new CheckedResolver(host -> answers.remove(), policy);

    assertThatThrownBy(() -> resolver.resolve("feed.test"))
        .isInstanceOf(RefusedAddressException.class)
        .hasMessageStartingWith("feed.test is at 127.0.0.1, a loopback address, and is not asked");
    assertThat(resolver.resolve("feed.test")).hasSize(2);
    assertThatThrownBy(() -> resolver.resolve("feed.test")).hasMessageContaining("10.0.0.1");
  }
}
