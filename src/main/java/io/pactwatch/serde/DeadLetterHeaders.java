package io.pactwatch.serde;

import io.pactwatch.core.admit.Admission.Refused;
import io.pactwatch.core.admit.TextCleaner;
import org.apache.kafka.common.header.Headers;

/**
 * Puts onto a dead letter why it is one and where it was received. Key, value and the headers that
 * it came with stay as received, unless {@link DeadLetterSize} has cut them.
 */
public final class DeadLetterHeaders {
  public static final String REASON = "pactwatch_reason";
  public static final String DETAIL = "pactwatch_detail";
  public static final String TOPIC = "pactwatch_topic";
  public static final String PARTITION = "pactwatch_partition";
  public static final String OFFSET = "pactwatch_offset";
  public static final String TIMESTAMP = "pactwatch_timestamp";

  /** How many bytes a record had that had to be cut; {@link DeadLetterSize} sets it. */
  public static final String CUT_FROM = "pactwatch_cut_from";

  private static final int MAX_DETAIL_LENGTH = 300;

  private DeadLetterHeaders() {}

  /**
   * Sets the headers; those of the same names that a record already has are replaced.
   *
   * @param refused why; its detail is cleaned and cut to 300 characters
   * @param topic where the record was received
   * @param partition where the record was received
   * @param offset where the record was received
   * @param timestampMillis the record's log time, in milliseconds since 1970
   */
  public static void put(
      Headers headers,
      Refused refused,
      String topic,
      int partition,
      long offset,
      long timestampMillis) {
    HeaderText.set(headers, REASON, refused.reason().id());
    HeaderText.set(headers, DETAIL, shortened(TextCleaner.cleanLine(refused.detail())));
    HeaderText.set(headers, TOPIC, topic);
    HeaderText.set(headers, PARTITION, Integer.toString(partition));
    HeaderText.set(headers, OFFSET, Long.toString(offset));
    HeaderText.set(headers, TIMESTAMP, Long.toString(timestampMillis));
  }

  private static String shortened(String detail) {
    if (detail.length() <= MAX_DETAIL_LENGTH) {
      return detail;
    }
    // One less where the cut would halve a surrogate pair.
    int end = MAX_DETAIL_LENGTH - 1;
    return detail.substring(0, Character.isHighSurrogate(detail.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
