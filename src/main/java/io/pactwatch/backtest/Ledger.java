package io.pactwatch.backtest;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.pactwatch.serde.PactwatchJson;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The last state of each story or alert, as a compacted topic would keep it. What can no longer
 * change goes to a file at once, so that memory grows with what is open and not with the past; of
 * it only its time, its id and its place are kept.
 */
final class Ledger<T> implements Closeable {
  private final Path file;
  private final OutputStream spool;
  private final ObjectWriter writer;
  private final ObjectReader reader;
  private final Function<T, Instant> time;
  private final Map<String, T> open = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private long length;

  /** Where a settled state is in the file, or none where it is still open. */
  private record Place(Instant time, String id, long offset, int bytes) {
    static final Comparator<Place> IN_ORDER =
        Comparator.comparing(Place::time).thenComparing(Place::id);
  }

  /**
   * An empty ledger.
   *
   * @param file does not exist yet, and is deleted in the end
   * @param time by which states are put in order
   */
  Ledger(Path file, Class<T> type, Function<T, Instant> time) throws IOException {
    this.file = file;
    this.time = time;
    spool = new BufferedOutputStream(Files.newOutputStream(file));
    writer = PactwatchJson.mapper().writerFor(type);
    reader = PactwatchJson.mapper().readerFor(type);
  }

  void put(String id, T state) {
    open.put(id, state);
  }

  void remove(String id) {
    open.remove(id);
  }

  /** The state will not change any more; nothing where there is none. */
  void settle(String id) throws IOException {
    T state = open.remove(id);
    if (state != null) {
      byte[] written = writer.writeValueAsBytes(state);
      places.add(new Place(time.apply(state), id, length, written.length));
      spool.write(written);
      length += written.length;
    }
  }

  /** All states by time, then id. */
  void forEach(Backtest.Visitor<T> visitor) throws IOException {
    spool.flush();
    List<Place> all = new ArrayList<>(places);
    open.forEach((id, state) -> all.add(new Place(time.apply(state), id, -1, 0)));
    all.sort(Place.IN_ORDER);
    try (RandomAccessFile settled = new RandomAccessFile(file.toFile(), "r")) {
      for (Place place : all) {
        visitor.visit(stateAt(place, settled));
      }
    }
  }

  private T stateAt(Place place, RandomAccessFile settled) throws IOException {
    T state = open.get(place.id);
    if (state != null) {
      return state;
    }
    byte[] written = new byte[place.bytes];
    settled.seek(place.offset);
    settled.readFully(written);
    return reader.readValue(written);
  }

  @Override
  public void close() throws IOException {
    spool.close();
    Files.deleteIfExists(file);
  }
}
