package io.pactwatch.archive.format;

import io.pactwatch.core.admit.RefusalReason;

/** Why a record is not of its format. Where the monitor has the same reason, it has the same id. */
enum FormatReason {
  /** More or fewer columns than there must be. */
  WRONG_COLUMN_COUNT("wrong-column-count"),
  /** The date is none. */
  BAD_DATE("bad-date"),
  /** The first line does not name the columns that are needed. */
  BAD_HEADER("bad-header"),
  /** The quotes of a record of CSV do not fit. */
  BAD_QUOTING("bad-quoting"),
  /** A whole document is no feed. */
  NOT_A_FEED("not-a-feed"),
  /** A column that is needed is not UTF-8. */
  NOT_UTF8(RefusalReason.NOT_UTF8.id()),
  /** Longer than anything that is read. */
  TOO_LARGE(RefusalReason.TOO_LARGE.id());

  private final String id;

  FormatReason(String id) {
    this.id = id;
  }

  ArchiveRecord.Broken at(long line, String detail) {
    return new ArchiveRecord.Broken(line, id, detail);
  }
}
