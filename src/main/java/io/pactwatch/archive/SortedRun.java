package io.pactwatch.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Sorted records in a temporary file: of each its time, its length, and its bytes.
 *
 * @param file where they are
 * @param records how many they are
 */
record SortedRun(Path file, long records) {
  private static final int BUFFER_BYTES = 32_768;

  static Writer write(Path file) throws IOException {
    return new Writer(file);
  }

  Reader read() throws IOException {
    return new Reader(this);
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Writes a run. */
  static final class Writer implements Closeable {
    private final Path file;
    private final DataOutputStream output;
    private long records;

    private Writer(Path file) throws IOException {
      this.file = file;
      output =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES));
    }

    void add(TimedRecord record) throws IOException {
      Instant time = record.publishedAt();
      output.writeLong(time.getEpochSecond());
      output.writeInt(time.getNano());
      output.writeInt(record.json().length);
      output.write(record.json());
      records++;
    }

    /** The run, once the writer is closed. */
    SortedRun written() {
      return new SortedRun(file, records);
    }

    @Override
    public void close() throws IOException {
      output.close();
    }
  }

  /** Reads a run from its beginning. */
  static final class Reader implements Closeable {
    private final DataInputStream input;
    private long left;

    private Reader(SortedRun run) throws IOException {
      input =
          new DataInputStream(
              new BufferedInputStream(Files.newInputStream(run.file()), BUFFER_BYTES));
      left = run.records();
    }

    Optional<TimedRecord> next() throws IOException {
      if (left == 0) {
        return Optional.empty();
      }
      left--;
      Instant publishedAt = Instant.ofEpochSecond(input.readLong(), input.readInt());
      byte[] json = new byte[input.readInt()];
      input.readFully(json);
      return Optional.of(new TimedRecord(publishedAt, json));
    }

    @Override
    public void close() throws IOException {
      input.close();
    }
  }
}
