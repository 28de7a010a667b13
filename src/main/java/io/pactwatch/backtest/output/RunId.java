package io.pactwatch.backtest.output;

import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.serde.PactwatchJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By which the metrics of one backtest are told from those of others in the same Prometheus: it
 * comes from the report, so that the same result has the same id wherever it is written.
 */
public final class RunId {
  private static final int LENGTH = 12;

  private RunId() {}

  /** The first 12 hexadecimal digits of the SHA-256 of the report as JSON. */
  static String of(BacktestReport report) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      PactwatchJson.mapper().writeValue(out, report);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("each JDK has SHA-256", failure);
    }
  }

  /**
   * The id of a report that was written.
   *
   * @param reportFile {@link BacktestFolder#REPORT}
   */
  public static String of(Path reportFile) throws IOException {
    byte[] written = Files.readAllBytes(reportFile);
    // The line's end is not part of the report.
    boolean endsLine = written.length > 0 && written[written.length - 1] == '\n';
    MessageDigest digest = sha256();
    digest.update(written, 0, endsLine ? written.length - 1 : written.length);
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }
}
