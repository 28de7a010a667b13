package io.pactwatch.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Sorts records by event time in bounded memory, however many there are: what does not fit is
 * sorted in runs, which lie in temporary files and are merged. Records of the same time stay in the
 * order in which they were added. On disk it needs as much as the records have bytes, and while
 * runs are merged early, twice that.
 */
final class EventTimeSorter implements Closeable {
  /** What is held in memory, in bytes of records. */
  static final int RUN_BYTES = 16 * 1_048_576;

  /** How many files are open at once; more are merged into one, in the order of their age. */
  static final int MAX_RUNS = 64;

  private static final int BYTES_BESIDE_A_RECORD = 64;

  private final int runBytes;
  private final int maxRuns;
  private final List<TimedRecord> newest = new ArrayList<>();
  private long newestBytes;
  private long size;

  /** By how often they were merged; those that were merged more often are older. */
  private final List<List<SortedRun>> levels = new ArrayList<>();

  private Optional<Path> folder = Optional.empty();

  EventTimeSorter() {
    this(RUN_BYTES, MAX_RUNS);
  }

  EventTimeSorter(int runBytes, int maxRuns) {
    this.runBytes = runBytes;
    this.maxRuns = maxRuns;
  }

  /**
   * Adds a record.
   *
   * @throws ArchiveException if a temporary file cannot be written
   */
  void add(Instant publishedAt, byte[] json) {
    newest.add(new TimedRecord(publishedAt, json));
    newestBytes += json.length + BYTES_BESIDE_A_RECORD;
    size++;
    if (newestBytes >= runBytes) {
      writeRun();
    }
  }

  /** How many records were added. */
  long size() {
    return size;
  }

  /**
   * Gives all records in the order of event time. To be called once, after the last was added.
   *
   * @throws ArchiveException if a temporary file cannot be read or written
   */
  void forEach(Consumer<byte[]> visitor) {
    if (levels.isEmpty()) {
      Collections.sort(newest);
      newest.forEach(record -> visitor.accept(record.json()));
      return;
    }
    if (!newest.isEmpty()) {
      writeRun();
    }
    List<SortedRun> oldestFirst = new ArrayList<>();
    for (int level = levels.size() - 1; level >= 0; level--) {
      oldestFirst.addAll(levels.get(level));
    }
    onDisk(() -> merge(oldestFirst, record -> visitor.accept(record.json())));
  }

  private void writeRun() {
    Collections.sort(newest);
    onDisk(
        () -> {
          SortedRun.Writer run = SortedRun.write(newFile());
          try (run) {
            for (TimedRecord record : newest) {
              run.add(record);
            }
          }
          put(0, run.written());
        });
    newest.clear();
    newestBytes = 0;
  }

  private void put(int level, SortedRun run) throws IOException {
    if (levels.size() == level) {
      levels.add(new ArrayList<>());
    }
    List<SortedRun> runs = levels.get(level);
    runs.add(run);
    if (runs.size() == maxRuns) {
      SortedRun.Writer merged = SortedRun.write(newFile());
      try (merged) {
        merge(runs, merged::add);
      }
      for (SortedRun part : runs) {
        part.delete();
      }
      runs.clear();
      put(level + 1, merged.written());
    }
  }

  private interface RecordTarget {
    void accept(TimedRecord record) throws IOException;
  }

  private static void merge(List<SortedRun> oldestFirst, RecordTarget target) throws IOException {
    PriorityQueue<RunHead> heads = new PriorityQueue<>();
    List<SortedRun.Reader> readers = new ArrayList<>();
    try {
      for (SortedRun run : oldestFirst) {
        SortedRun.Reader reader = run.read();
        readers.add(reader);
        RunHead.of(reader, readers.size()).ifPresent(heads::add);
      }
      while (!heads.isEmpty()) {
        RunHead head = heads.remove();
        target.accept(head.record());
        RunHead.of(head.reader(), head.age()).ifPresent(heads::add);
      }
    } finally {
      for (SortedRun.Reader reader : readers) {
        reader.close();
      }
    }
  }

  private Path newFile() throws IOException {
    if (folder.isEmpty()) {
      folder = Optional.of(Files.createTempDirectory("pactwatch-sort-"));
    }
    return Files.createTempFile(folder.get(), "run-", "");
  }

  private interface DiskWork {
    void run() throws IOException;
  }

  private static void onDisk(DiskWork work) {
    try {
      work.run();
    } catch (IOException failure) {
      throw new ArchiveException(
          "cannot sort by event time in "
              + System.getProperty("java.io.tmpdir")
              + ": "
              + failure.getMessage()
              + ": make room there, name another folder with -Djava.io.tmpdir, or give"
              + " --order as-read",
          failure);
    }
  }

  /** Deletes the temporary files. */
  @Override
  public void close() {
    try {
      for (List<SortedRun> runs : levels) {
        for (SortedRun run : runs) {
          run.delete();
        }
      }
      if (folder.isPresent()) {
        Files.deleteIfExists(folder.get());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
