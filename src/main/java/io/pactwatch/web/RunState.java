package io.pactwatch.web;

import java.util.Locale;

/** What an instance is doing. */
public enum RunState {
  /** Not yet reading. */
  STARTING,
  /** Partitions move between instances, or state is read back. */
  REBALANCING,
  /** Reading, counting, alerting. */
  RUNNING,
  /** On its way to an orderly end. */
  STOPPING,
  /** It will do nothing any more; only a restart helps. */
  DEAD;

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
