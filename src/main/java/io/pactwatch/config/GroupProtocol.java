package io.pactwatch.config;

import java.util.Locale;

/** How the instances agree on who reads which partition. */
public enum GroupProtocol {
  /** The consumers decide; works with every broker. */
  CLASSIC,
  /** The brokers decide (KIP-1071); needs brokers of 4.2 or later. */
  STREAMS;

  /** Kafka's own word for it. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
