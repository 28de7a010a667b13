package io.pactwatch.archive;

import io.pactwatch.core.model.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tells archives, read in one way, from others: by their names, sizes and beginnings. */
public final class InputHash {
  private static final int HEAD_BYTES = 65_536;
  private static final int DIGITS = 32;

  private InputHash() {}

  /**
   * The hash.
   *
   * @param way how they are read: everything that decides which items come, and in which order
   * @throws ArchiveException if one cannot be read
   */
  public static String of(ArchiveInputs inputs, String way) {
    List<String> parts = new ArrayList<>(List.of(way));
    for (ArchiveInput input : inputs.files()) {
      parts.add(input.name());
      parts.add(Long.toString(input.bytes()));
      parts.add(head(input));
    }
    return ContentHash.digits(DIGITS, parts.toArray(String[]::new));
  }

  private static String head(ArchiveInput input) {
    try (InputStream file = input.open()) {
      byte[] head = file.readNBytes(HEAD_BYTES);
      return ContentHash.digits(DIGITS, new String(head, StandardCharsets.ISO_8859_1));
    } catch (IOException failure) {
      throw new ArchiveException(
          "cannot read " + input.name() + ": " + failure.getMessage(), failure);
    }
  }
}
