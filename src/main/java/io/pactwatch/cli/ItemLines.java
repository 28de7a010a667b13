package io.pactwatch.cli;

import io.pactwatch.archive.ItemAdmission;
import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.admit.Admission.Refused;
import io.pactwatch.core.admit.RefusalReason;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.serde.ItemReader;
import io.pactwatch.serde.JsonLine;
import io.pactwatch.serde.JsonLinesReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads items from JSON Lines, by the checks of the monitor itself. */
final class ItemLines {
  /**
   * A log time before which every item was published. Its use admits items of any date, which is
   * right where nothing is sent: the bound on the future protects a running monitor.
   */
  static final Instant END_OF_TIME = Instant.MAX;

  private final ItemAdmission admission;

  /**
   * A reader.
   *
   * @param kind of all items; where it is not given, each says its own, or is news
   * @param loggedAt the log time that a line would have
   */
  ItemLines(Optional<ItemKind> kind, Supplier<Instant> loggedAt) {
    admission = new ItemAdmission(kind, loggedAt);
  }

  /** Takes the lines of a file in order. */
  interface Visitor {
    /** A line is an item; {@code bytes} is the line as it stands. */
    void item(Item item, byte[] bytes);

    /** A line is none; {@code problem} says where and why. */
    void refused(String problem);
  }

  /**
   * Reads all lines of a file.
   *
   * @throws CommandException if the file cannot be read
   */
  void read(InputFile file, Visitor visitor) {
    try (JsonLinesReader lines = new JsonLinesReader(file.open(), ItemReader.DEFAULT_MAX_BYTES)) {
      for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
        read(file, line.get(), visitor);
      }
    } catch (IOException failure) {
      throw CommandException.failed("cannot read " + file.name() + ": " + failure.getMessage());
    }
  }

  private void read(InputFile file, JsonLine line, Visitor visitor) {
    byte[] bytes = line.bytes();
    Admission admission =
        line.isTruncated()
            ? new Refused(
                RefusalReason.TOO_LARGE,
                "more than the " + ItemReader.DEFAULT_MAX_BYTES + " bytes allowed")
            : this.admission.admit(bytes);
    if (admission instanceof Admission.Admitted admitted) {
      visitor.item(admitted.item(), bytes);
    } else if (admission instanceof Refused refused) {
      visitor.refused(
          file.name()
              + ":"
              + line.number()
              + ": "
              + refused.reason().id()
              + ": "
              + refused.detail());
    }
  }
}
