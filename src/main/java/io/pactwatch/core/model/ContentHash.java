package io.pactwatch.core.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that are derived from content, so that the same content has the same id everywhere. */
public final class ContentHash {
  private static final int SHORT_DIGITS = 16;

  /** Is copied and never fed: to copy it costs less than to look up who provides it. */
  private static final MessageDigest UNUSED_SHA_256 = sha256();

  private ContentHash() {}

  /** An id of 16 hexadecimal digits behind a prefix. */
  public static String of(String prefix, String... parts) {
    return prefix + digits(SHORT_DIGITS, parts);
  }

  /**
   * The first hexadecimal digits of the SHA-256 of the one part, or of several, each with its
   * length before it, so that no part can be mistaken for two.
   *
   * @param count how many, at most 64
   */
  public static String digits(int count, String... parts) {
    MessageDigest digest = unused();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      if (parts.length > 1) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      }
      digest.update(bytes);
    }
    int bytes = (count + 1) / 2;
    return HexFormat.of().formatHex(digest.digest(), 0, bytes).substring(0, count);
  }

  private static MessageDigest unused() {
    try {
      return (MessageDigest) UNUSED_SHA_256.clone();
    } catch (CloneNotSupportedException notCopied) {
      return sha256();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
