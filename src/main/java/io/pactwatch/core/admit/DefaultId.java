package io.pactwatch.core.admit;

import io.pactwatch.core.model.ContentHash;
import java.util.Optional;

/** The id of an item whose producer gave none: derived from content, so that a retry is equal. */
final class DefaultId {
  private static final int HEX_DIGITS = 32;

  private DefaultId() {}

  /** From the address where there is one, else from who says what. */
  static String of(Optional<String> url, String source, String title) {
    return url.map(address -> "u-" + ContentHash.digits(HEX_DIGITS, WebAddress.normalise(address)))
        .orElseGet(() -> "t-" + ContentHash.digits(HEX_DIGITS, source, title.strip()));
  }
}
