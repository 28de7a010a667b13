package io.pactwatch.stream;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Carries the log time of an item along with its signals, so that the time from arrival to alert
 * can be measured. It reaches no output of the score and alert stages.
 */
final class ArrivalHeader {
  private static final String NAME = "pactwatch_arrived_at";

  private ArrivalHeader() {}

  static void put(Headers headers, long logTimeMillis) {
    headers.remove(NAME);
    headers.add(NAME, ByteBuffer.allocate(Long.BYTES).putLong(logTimeMillis).array());
  }

  /** The item's log time in milliseconds, or the other one where the header is not there. */
  static long of(Headers headers, long otherwise) {
    Header header = headers.lastHeader(NAME);
    return header == null || header.value() == null || header.value().length != Long.BYTES
        ? otherwise
        : ByteBuffer.wrap(header.value()).getLong();
  }
}
