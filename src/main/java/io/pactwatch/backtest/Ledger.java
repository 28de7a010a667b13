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
final class Ledger<S, T> implements Closeable {
  private final Path file;
  private final OutputStream spool;
  private final ObjectWriter writer;
  private final ObjectReader reader;
  private final Function<T, Instant> time;
  private final Function<S, T> settled;
  private final Map<String, S> open = new HashMap<>();
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
   * @param settled makes of a state what is kept of it; asked when it will not change any more
   */
  Ledger(Path file, Class<T> type, Function<T, Instant> time, Function<S, T> settled)
      throws IOException {
    this.file = file;
    this.time = time;
    this.settled = settled;
    spool = new BufferedOutputStream(Files.newOutputStream(file));
    writer = PactwatchJson.mapper().writerFor(type);
    reader = PactwatchJson.mapper().readerFor(type);
  }

  void put(String id, S state) {
    open.put(id, state);
  }

  void remove(String id) {
    open.remove(id);
  }

  /** The state will not change any more; nothing where there is none. */
  void settle(String id) throws IOException {
    S last = open.remove(id);
    if (last != null) {
      T state = settled.apply(last);
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
    Map<String, T> unsettled = new HashMap<>();
    open.forEach((id, state) -> unsettled.put(id, settled.apply(state)));
    unsettled.forEach((id, state) -> all.add(new Place(time.apply(state), id, -1, 0)));
    all.sort(Place.IN_ORDER);
    try (RandomAccessFile spooled = new RandomAccessFile(file.toFile(), "r")) {
      for (Place place : all) {
        T state = unsettled.get(place.id);
        visitor.visit(state == null ? stateAt(place, spooled) : state);
      }
    }
  }

  private T stateAt(Place place, RandomAccessFile spooled) throws IOException {
    byte[] written = new byte[place.bytes];
    spooled.seek(place.offset);
    spooled.readFully(written);
    return reader.readValue(written);
  }

  @Override
  public void close() throws IOException {
    spool.close();
    Files.deleteIfExists(file);
  }
}
