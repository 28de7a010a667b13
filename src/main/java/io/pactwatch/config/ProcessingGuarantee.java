package io.pactwatch.config;

import java.util.Locale;

/** How often each record takes effect when an instance fails. */
public enum ProcessingGuarantee {
  /** Once, whatever fails. */
  EXACTLY_ONCE_V2,
  /** Once or more often. */
  AT_LEAST_ONCE;

  /** Kafka's own word for it. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
