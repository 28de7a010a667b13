package io.pactwatch.backtest;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.core.alert.AlertPolicy;
import io.pactwatch.core.catalogue.DisplayNames;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.replay.ItemSource;
import io.pactwatch.replay.Replay;
import io.pactwatch.replay.ReplayCounts;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.stream.ReplayListener;
import io.pactwatch.stream.StageSettings;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The past, replayed through the stages of the monitor: what stories and alerts it leaves. The same
 * records, settings and catalogues leave the same.
 */
public final class Backtest implements Closeable {
  private final CatalogueBook book;
  private final Path scratch;
  private final Ledger<Story, StoryRecord> stories;
  private final Ledger<Alert, Alert> alerts;
  private final ReplayCounts counts = new ReplayCounts();
  private final SortedMap<String, Long> signalsByType = new TreeMap<>();
  private final SortedSet<String> catalogues = new TreeSet<>();
  private long read;
  private long passedOver;

  /** Is told how a backtest goes on. */
  public interface Observer {
    /** Takes no notice. */
    Observer SILENT =
        new Observer() {
          @Override
          public void replayed(long records, long position) {}

          @Override
          public void refused(String origin, String reason) {}
        };

    /**
     * A record was replayed.
     *
     * @param records how many so far
     * @param position how much of the source was read
     */
    void replayed(long records, long position);

    /**
     * A record was refused.
     *
     * @param origin where it stands
     * @param reason the reason's id
     */
    void refused(String origin, String reason);
  }

  private Backtest(CatalogueBook book, Assessor assessor) throws IOException {
    this.book = book;
    scratch = Files.createTempDirectory("pactwatch-backtest-");
    stories =
        new Ledger<>(
            scratch.resolve("stories"),
            StoryRecord.class,
            record -> record.story().startedAt(),
            story ->
                new StoryRecord(
                    story, assessor.assess(story.typeWeightPercent(), story.reports())));
    alerts =
        new Ledger<>(scratch.resolve("alerts"), Alert.class, Alert::openedAt, Function.identity());
  }

  /**
   * Replays a source to its end.
   *
   * @param threads how many compute, at least 1; the result is the same with any number
   * @throws io.pactwatch.replay.ReplayException if the source cannot be read
   */
  public static Backtest run(
      ItemSource source, StageSettings settings, CatalogueBook book, int threads, Observer observer)
      throws IOException {
    Backtest backtest = new Backtest(book, new Assessor(settings.score()));
    try (Replay replay = new Replay(settings, book, backtest.counts, backtest.new Keeper())) {
      backtest.replay(source, threads, replay, observer);
      return backtest;
    } catch (UncheckedIOException failure) {
      backtest.close();
      throw failure.getCause();
    } catch (RuntimeException failure) {
      backtest.close();
      throw failure;
    }
  }

  private void replay(ItemSource source, int threads, Replay replay, Observer observer) {
    replay.run(
        source,
        threads,
        (record, position, refusal) -> {
          read++;
          refusal.ifPresent(reason -> observer.refused(record.origin(), reason));
          observer.replayed(read, position);
        });
    passedOver = source.passedOver();
  }

  /** Keeps the last state of each story and alert. */
  private final class Keeper implements ReplayListener {
    @Override
    public void signal(Signal signal) {
      signalsByType.merge(signal.type().value(), 1L, Long::sum);
      catalogues.add(signal.catalogue().value());
    }

    @Override
    public void story(String id, Optional<Story> story) {
      story.ifPresentOrElse(state -> stories.put(id, state), () -> stories.remove(id));
    }

    @Override
    public void alert(String id, Optional<Alert> alert) {
      alert.ifPresentOrElse(state -> alerts.put(id, state), () -> alerts.remove(id));
    }

    @Override
    public void settled(String storyId) {
      try {
        stories.settle(storyId);
        alerts.settle(AlertPolicy.alertId(storyId));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** Takes stories or alerts, one after another in order of time. */
  public interface Visitor<T> {
    void visit(T state) throws IOException;
  }

  /** The last state of each story, by its start. */
  public void forEachStory(Visitor<StoryRecord> visitor) throws IOException {
    stories.forEach(visitor);
  }

  /** The last state of each alert, by its opening. */
  public void forEachAlert(Visitor<Alert> visitor) throws IOException {
    alerts.forEach(visitor);
  }

  ItemCounts items() {
    return ItemCounts.of(counts, read, passedOver);
  }

  ReplayCounts counts() {
    return counts;
  }

  /** What people call parties and types, by the catalogue that comes into force last. */
  DisplayNames names() {
    return DisplayNames.of(book.schedule().latest().catalogue());
  }

  /** How many signals were found, by type. */
  SortedMap<String, Long> signalsByType() {
    return signalsByType;
  }

  /** The versions of the catalogues by which signals were found. */
  SortedSet<String> catalogues() {
    return catalogues;
  }

  @Override
  public void close() throws IOException {
    stories.close();
    alerts.close();
    Files.deleteIfExists(scratch);
  }
}
