package io.pactwatch.backtest.output.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page's style, and the policy that lets the browser use this and nothing else. */
final class StyleSheet {
  private StyleSheet() {}

  static String text() {
    try (InputStream resource = StyleSheet.class.getResourceAsStream("/report/report.css")) {
      if (resource == null) {
        throw new IllegalStateException("the program lacks its style sheet /report/report.css");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A Content-Security-Policy. */
  static String policy(String style) {
    return "default-src 'none'; style-src 'sha256-"
        + sha256(style)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("each JDK has SHA-256", failure);
    }
  }
}
