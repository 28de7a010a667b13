package io.pactwatch.core.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that are derived from content, so that the same content has the same id everywhere. */
public final class ContentHash {
  private static final int SHORT_DIGITS = 16;

  /** Nothing is ever digested with this one. */
  private static final MessageDigest UNUSED = found();

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
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      if (parts.length > 1) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      }
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, count);
  }

  /** A new one: to copy an unused one costs a fraction of looking for the algorithm. */
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) UNUSED.clone();
    } catch (CloneNotSupportedException fixed) {
      return found();
    }
  }

  private static MessageDigest found() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
