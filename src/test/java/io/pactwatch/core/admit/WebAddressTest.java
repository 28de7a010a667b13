package io.pactwatch.core.admit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://wire.example/a, https://wire.example/a",
    "HTTPS://Wire.Example/A, https://wire.example/A",
    "https://wire.example:443/a, https://wire.example/a",
    "http://wire.example:80/a, http://wire.example/a",
    "http://wire.example:443/a, http://wire.example:443/a",
    "https://wire.example, https://wire.example",
    "https://wire.example/, https://wire.example",
    "https://wire.example/a//, https://wire.example/a",
    "https://wire.example/a#top, https://wire.example/a",
    "https://wire.example/a?, https://wire.example/a",
    "https://wire.example/a?utm_source=x&utm_medium=y, https://wire.example/a",
    "https://wire.example/a/?b=1&UTM_X=2&c=3&gclid=4&fbclid, https://wire.example/a?b=1&c=3",
    "https://wire.example?id=1|2, https://wire.example?id=1|2",
    "https://zürich.example/é, https://zürich.example/é",
    "http://[::1]:8080/a, http://[::1]:8080/a",
  })
  void normalises(String address, String normalised) {
    assertThat(WebAddress.parse(address).map(WebAddress::normalised)).contains(normalised);
    assertThat(WebAddress.normalise(normalised)).isEqualTo(normalised);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wire.example/a",
        "//wire.example",
        "https:///a",
        "https://",
        "https:wire.example",
        "ftp://wire.example/",
        "javascript:alert(1)",
        "javascript://wire.example/%0aalert(1)",
        "JaVaScRiPt://x",
        "file:///etc/passwd",
        "data:text/html,x",
        "https://user@wire.example/",
        "https://user:secret@wire.example/",
        "https://wire.example:port/",
        "https://wire.example:999999/",
        "https://wire.example/a b",
        "https://wire.example/a\nb",
        "https://wire.example/\"onclick=",
        "https://wire.example/<script>",
        "https://wire.example\\@evil.example",
        "https://wire.example/\u202egpj.exe",
        "https://wire.example/\u0000",
      })
  void refusesWhereNoReaderMayBeSent(String address) {
    assertThat(WebAddress.parse(address)).isEmpty();
    assertThat(WebAddress.normalise(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(ints = {2_049, 1_000_000})
  void refusesEndlessAddresses(int length) {
    String start = "https://wire.example/";
    assertThat(WebAddress.parse(start + "a".repeat(length - start.length()))).isEmpty();
  }
}
