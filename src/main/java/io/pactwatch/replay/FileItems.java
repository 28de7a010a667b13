package io.pactwatch.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** The items of files of JSON Lines. Several files are merged by event time, each in its order. */
public final class FileItems implements ItemSource {
  private final List<ItemFile> files = new ArrayList<>();
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(
          Comparator.comparing((Head head) -> head.record.loggedAt())
              .thenComparingInt(head -> head.file));
  private final Period period;
  private long total;
  private long passedOver;

  /** The next record of a file. */
  private record Head(ReplayRecord record, int file) {}

  private FileItems(Period period) {
    this.period = period;
  }

  /**
   * Opens files.
   *
   * @param maxItemBytes a longer line is refused by the admit stage
   * @throws ReplayException if one cannot be opened
   */
  public static FileItems open(List<Path> paths, Period period, int maxItemBytes) {
    FileItems items = new FileItems(period);
    for (Path path : paths) {
      try {
        items.total += Files.size(path);
        items.files.add(new ItemFile(path.toString(), Files.newInputStream(path), maxItemBytes));
      } catch (IOException failure) {
        items.close();
        throw new ReplayException("cannot read " + path + ": it cannot be opened", failure);
      }
    }
    items.readHeads();
    return items;
  }

  /** The items of one stream, which {@link #close} closes. */
  public static FileItems of(String name, InputStream content, Period period, int maxItemBytes) {
    FileItems items = new FileItems(period);
    items.files.add(new ItemFile(name, content, maxItemBytes));
    items.readHeads();
    return items;
  }

  private void readHeads() {
    for (int file = 0; file < files.size(); file++) {
      readHead(file);
    }
  }

  private void readHead(int file) {
    files.get(file).next().ifPresent(record -> heads.add(new Head(record, file)));
  }

  @Override
  public Optional<ReplayRecord> next() {
    while (!heads.isEmpty()) {
      Head head = heads.remove();
      readHead(head.file);
      if (period.contains(head.record.loggedAt())) {
        return Optional.of(head.record);
      }
      passedOver++;
    }
    return Optional.empty();
  }

  @Override
  public long position() {
    return files.stream().mapToLong(ItemFile::position).sum();
  }

  @Override
  public long total() {
    return total;
  }

  @Override
  public long passedOver() {
    return passedOver;
  }

  @Override
  public void close() {
    for (ItemFile file : files) {
      try {
        file.close();
      } catch (IOException failure) {
        throw new ReplayException("a file cannot be closed", failure);
      }
    }
  }
}
