package io.pactwatch.archive.format;

/** What one record of a document comes to. */
public sealed interface ArchiveRecord {

  /** Where it begins: the number of its line, or of its entry, counted from 1. */
  long line();

  /** The record as the JSON of an item, not yet checked as such. */
  final class ItemText implements ArchiveRecord {
    private final long line;
    private final byte[] json;

    ItemText(long line, byte[] json) {
      this.line = line;
      this.json = json;
    }

    @Override
    public long line() {
      return line;
    }

    public byte[] json() {
      return json.clone();
    }
  }

  /**
   * The record is not of its format.
   *
   * @param reason stable, in kebab case, of a small set
   * @param detail one line for a person; may quote the record, so clean it before it is shown
   */
  record Broken(long line, String reason, String detail) implements ArchiveRecord {}

  /** The record is one that was not asked for. */
  record LeftOut(long line) implements ArchiveRecord {}
}
