package io.pactwatch.core.dedupe;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.PartyId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
    MessageDigest digest = sha256();
    for (String part :
        List.of(
            item.title(),
            item.body(),
            item.publishedAt().toString(),
            item.source(),
            urlKey,
            item.issuer().map(PartyId::value).orElse(""))) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // The length in front: moving a word from the title to the body is a change.
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()).substring(0, 16));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
