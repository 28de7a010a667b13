package io.pactwatch.core.model;

import java.util.regex.Pattern;

/**
 * Which catalogue said so. Written {@code ai-cloud@0f3a…}.
 *
 * @param name the catalogue's name
 * @param contentHash the first 16 hexadecimal digits of the SHA-256 of its text
 */
public record CatalogueVersion(String name, String contentHash) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the hash is not 16 hexadecimal digits
   */
  public CatalogueVersion {
    if (!HASH.matcher(contentHash).matches()) {
      throw new IllegalArgumentException(
          "content hash '" + contentHash + "' must be 16 hexadecimal digits");
    }
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if it is not a name and a hash joined by {@code @}
   */
  public static CatalogueVersion parse(String written) {
    int at = written.lastIndexOf('@');
    if (at < 1) {
      throw new IllegalArgumentException("'" + written + "' is not a catalogue version");
    }
    return new CatalogueVersion(written.substring(0, at), written.substring(at + 1));
  }

  /** The written form. */
  public String value() {
    return name + "@" + contentHash;
  }

  @Override
  public String toString() {
    return value();
  }
}
