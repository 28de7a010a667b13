package io.pactwatch.core.admit;

import io.pactwatch.core.model.Item;

/** What becomes of a record: an item, or a dead letter. */
public sealed interface Admission {

  /**
   * The record is an item.
   *
   * @param item checked and cleaned
   * @param unknownFields how many top-level fields were ignored because they have no meaning here
   */
  record Admitted(Item item, int unknownFields) implements Admission {}

  /**
   * The record is a dead letter.
   *
   * @param reason stable, for counting and filtering
   * @param detail one line for a person; may quote the record, so clean it before it is shown
   */
  record Refused(RefusalReason reason, String detail) implements Admission {}
}
