package io.pactwatch.client;

import io.pactwatch.core.model.Alert;

/** Takes what is on the alert topic, one record after the other, in one thread. */
public interface AlertListener {

  /** A revision of an alert; the newest of an id counts. */
  void raised(Alert alert);

  /** An alert is taken back: its key has no value any more. */
  void withdrawn(String id);

  /**
   * A record is no alert. Nothing of its content is in the text.
   *
   * @param where topic, partition and offset, for a person
   */
  void unreadable(String where);
}
