package io.pactwatch.archive;

import java.io.IOException;
import java.util.Optional;

/**
 * The next record of a run.
 *
 * @param age the place of its run among those that are merged; the oldest has the smallest
 */
record RunHead(TimedRecord record, SortedRun.Reader reader, int age)
    implements Comparable<RunHead> {

  static Optional<RunHead> of(SortedRun.Reader reader, int age) throws IOException {
    return reader.next().map(record -> new RunHead(record, reader, age));
  }

  @Override
  public int compareTo(RunHead other) {
    int byTime = record.compareTo(other.record);
    return byTime != 0 ? byTime : Integer.compare(age, other.age);
  }
}
