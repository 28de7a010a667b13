package io.pactwatch.replay;

import io.pactwatch.core.model.ItemKind;
import java.time.Instant;

/**
 * A record of the past, as it was received.
 *
 * <p>A class and no record, because its bytes are not compared and not to be changed.
 */
public final class ReplayRecord {
  private final ItemKind kind;
  private final byte[] value;
  private final Instant loggedAt;
  private final String origin;

  /**
   * A record.
   *
   * @param kind what its topic holds
   * @param value as received; not copied
   * @param loggedAt its log time
   * @param origin where it stands, for messages: a file and a line, or a topic, partition and
   *     offset
   */
  public ReplayRecord(ItemKind kind, byte[] value, Instant loggedAt, String origin) {
    this.kind = kind;
    this.value = value;
    this.loggedAt = loggedAt;
    this.origin = origin;
  }

  public ItemKind kind() {
    return kind;
  }

  byte[] value() {
    return value;
  }

  public Instant loggedAt() {
    return loggedAt;
  }

  public String origin() {
    return origin;
  }
}
