package io.pactwatch.archive;

/** Is told how the reading of archives goes on, in the thread that reads. */
public interface ReadingObserver {

  /**
   * A record is no item, or a file cannot be read to its end.
   *
   * @param where the file, and the line in it
   * @param reason stable, in kebab case, of a small set
   * @param detail for a person; may quote the record, so clean it before it is shown
   */
  void refused(String where, String reason, String detail);

  /** A record is not one of those that were asked for. */
  void leftOut();

  /** So many bytes of all files, as they stand there, are read. */
  void readUpTo(long bytes);

  /** All is read, and so many items follow in the order of event time. */
  void sorted(long items);
}
