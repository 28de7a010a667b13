package io.pactwatch.core.admit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The id of an item whose producer gave none: derived from content, so that a retry is equal. */
final class DefaultId {
  private static final int HEX_DIGITS = 32;

  private DefaultId() {}

  /** From the address where there is one, else from who says what. */
  static String of(Optional<String> url, String source, String title) {
    return url.map(address -> "u-" + hash(WebAddress.normalise(address)))
        // The length in front keeps apart what no separator could.
        .orElseGet(() -> "t-" + hash(source.length() + ":" + source + title.strip()));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
