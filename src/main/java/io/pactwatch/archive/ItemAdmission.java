package io.pactwatch.archive;

import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.admit.Admission.Refused;
import io.pactwatch.core.admit.RefusalReason;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.serde.ItemReader;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the monitor would admit a record, by the checks of the monitor itself. */
public final class ItemAdmission {
  private final ItemReader reader = ItemReader.withDefaults();
  private final Optional<ItemKind> kind;
  private final Supplier<Instant> loggedAt;

  /**
   * The checks.
   *
   * @param kind of all items; where it is not given, each says its own, or is news
   * @param loggedAt the log time that a record would have
   */
  public ItemAdmission(Optional<ItemKind> kind, Supplier<Instant> loggedAt) {
    this.kind = kind;
    this.loggedAt = loggedAt;
  }

  /** Decides about the JSON of a record. */
  public Admission admit(byte[] json) {
    if (kind.isPresent()) {
      return reader.read(json, kind.get(), loggedAt.get());
    }
    Admission asNews = reader.read(json, ItemKind.NEWS, loggedAt.get());
    if (!isOfWrongKind(asNews)) {
      return asNews;
    }
    Admission asAnnouncement = reader.read(json, ItemKind.ANNOUNCEMENT, loggedAt.get());
    return isOfWrongKind(asAnnouncement)
        ? new Refused(RefusalReason.WRONG_KIND, "kind is neither 'news' nor 'announcement'")
        : asAnnouncement;
  }

  private static boolean isOfWrongKind(Admission admission) {
    return admission instanceof Refused refused && refused.reason() == RefusalReason.WRONG_KIND;
  }
}
