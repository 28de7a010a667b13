package io.pactwatch.serde;

import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a dead letter that could not be written. The broker measures a compressed batch, a producer
 * each record as it is; so a record can come in that is too large to go out, and a monitor that
 * tried would stop at it for ever.
 */
public final class DeadLetterSize {
  /** Of key, value and headers together; a request of 1 MiB holds it with all that is added. */
  static final int MAX_BYTES = 1_000_000;

  private static final int KEPT_OF_KEY = 1_000;
  private static final int KEPT_OF_VALUE = 500_000;
  private static final int KEPT_OF_HEADERS = 100_000;
  private static final int BYTES_OF_A_CHARACTER = 3;

  private DeadLetterSize() {}

  /**
   * Key and value as received, or, of a record that is too large, the beginning of both.
   *
   * @param headers of the dead letter; where something is cut, {@link DeadLetterHeaders#CUT_FROM}
   *     is added, and the others are removed if there are too many
   */
  public static KeyValue<byte[], byte[]> limit(
      byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    long ofHeaders = length(headers);
    long all = length(key) + length(value) + ofHeaders;
    if (all <= MAX_BYTES) {
      return KeyValue.pair(key, value);
    }
    if (ofHeaders > KEPT_OF_HEADERS) {
      Arrays.stream(headers.toArray()).map(Header::key).forEach(headers::remove);
    }
    HeaderText.set(headers, DeadLetterHeaders.CUT_FROM, Long.toString(all));
    return KeyValue.pair(cut(key, KEPT_OF_KEY), cut(value, KEPT_OF_VALUE));
  }

  private static long length(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  private static long length(Headers headers) {
    long bytes = 0;
    for (Header header : headers) {
      bytes += (long) header.key().length() * BYTES_OF_A_CHARACTER + length(header.value());
    }
    return bytes;
  }

  private static byte @Nullable [] cut(byte @Nullable [] bytes, int limit) {
    return bytes == null || bytes.length <= limit ? bytes : Arrays.copyOf(bytes, limit);
  }
}
