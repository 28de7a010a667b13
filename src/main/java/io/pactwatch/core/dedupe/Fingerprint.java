package io.pactwatch.core.dedupe;

import io.pactwatch.core.model.ContentHash;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.PartyId;
import java.util.regex.Pattern;

/**
 * Stands for the content of an item: equal content, equal fingerprint.
 *
 * @param value the first 16 hexadecimal digits of a SHA-256
 */
public record Fingerprint(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not 16 hexadecimal digits
   */
  public Fingerprint {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("fingerprint '" + value + "' must be 16 hex digits");
    }
  }

  /** Of title, body, event time, source, address and issuer. */
  static Fingerprint of(Item item, String urlKey) {
    return new Fingerprint(
        ContentHash.of(
            "",
            item.title(),
            item.body(),
            item.publishedAt().toString(),
            item.source(),
            urlKey,
            item.issuer().map(PartyId::value).orElse("")));
  }

  @Override
  public String toString() {
    return value;
  }
}
