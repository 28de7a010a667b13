package io.pactwatch.feeds.poll;

import io.pactwatch.client.ClientException;
import io.pactwatch.client.FeedLedger;
import io.pactwatch.feeds.config.Feed;
import io.pactwatch.serde.FeedMark;
import io.pactwatch.serde.FeedStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Polls all feeds, several at a time, each at its own pace. If Kafka fails, all of it ends: what is
 * written is then not known here, and the next start reads it.
 */
public final class Poller implements AutoCloseable {
  private static final int MOST_AT_A_TIME = 4;
  private static final long CLOSING_SECONDS = 30;

  private final Map<String, FeedPoll> polls = new LinkedHashMap<>();
  private final Consumer<PollReport> reports;
  private final ScheduledThreadPoolExecutor executor;
  private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();

  /**
   * A poller that has not begun.
   *
   * @param reports is told of every poll, by several threads
   */
  public Poller(List<Feed> feeds, PollContext context, Consumer<PollReport> reports) {
    feeds.forEach(feed -> polls.put(feed.name(), new FeedPoll(feed, context)));
    this.reports = reports;
    executor = new ScheduledThreadPoolExecutor(Math.min(MOST_AT_A_TIME, polls.size()));
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setRemoveOnCancelPolicy(true);
  }

  /**
   * Remembers what was written before. Call it once, before anything is polled.
   *
   * @throws ClientException if Kafka fails
   */
  public void recall(FeedLedger ledger) {
    ledger.recall(
        new FeedLedger.Memory() {
          @Override
          public void status(FeedStatus status) {
            of(status.name()).ifPresent(poll -> poll.recall(status));
          }

          @Override
          public void mark(FeedMark mark) {
            of(mark.feed()).ifPresent(poll -> poll.recall(mark));
          }

          @Override
          public void forgotten(String key) {
            int bar = key.indexOf('|');
            if (bar > 0) {
              of(key.substring(0, bar)).ifPresent(poll -> poll.forget(key.substring(bar + 1)));
            }
          }
        });
  }

  private Optional<FeedPoll> of(String name) {
    return Optional.ofNullable(polls.get(name));
  }

  /**
   * Polls each feed once, but for those whose server still wants to be left alone.
   *
   * @return whether all polls worked
   * @throws ClientException if Kafka fails
   * @throws InterruptedException if the thread is told to end
   */
  public boolean pollOnce() throws InterruptedException {
    List<Future<Boolean>> results = new ArrayList<>();
    for (FeedPoll poll : polls.values()) {
      results.add(executor.submit(() -> pollPolitely(poll)));
    }
    boolean allWorked = true;
    for (Future<Boolean> result : results) {
      try {
        allWorked &= result.get();
      } catch (ExecutionException failed) {
        throw failure(failed);
      }
    }
    return allWorked;
  }

  private boolean pollPolitely(FeedPoll poll) throws InterruptedException {
    Duration courtesy = poll.courtesy();
    PollReport report =
        courtesy.isZero()
            ? poll.poll()
            : new PollReport(
                poll.feed().name(),
                "not polled: its server asked to be left alone until "
                    + poll.status().notBefore().map(Object::toString).orElse(""),
                Optional.empty(),
                false,
                courtesy);
    reports.accept(report);
    return report.error().isEmpty();
  }

  /**
   * Polls until {@link #close}, or until Kafka fails.
   *
   * @throws ClientException if Kafka fails
   * @throws InterruptedException if the thread is told to end
   */
  public void run() throws InterruptedException {
    polls.values().forEach(poll -> schedule(poll, poll.courtesy()));
    try {
      end.get();
    } catch (ExecutionException failed) {
      throw failure(failed);
    }
  }

  private void schedule(FeedPoll poll, Duration delay) {
    if (!executor.isShutdown()) {
      Future<?> unused =
          executor.schedule(() -> pollAndGoOn(poll), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void pollAndGoOn(FeedPoll poll) {
    try {
      PollReport report = poll.poll();
      reports.accept(report);
      schedule(poll, report.pause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error failure) {
      // Else this feed alone would stand still, and nobody would hear of it.
      end.completeExceptionally(failure);
    }
  }

  private static RuntimeException failure(ExecutionException failed) {
    return failed.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(failed);
  }

  /** Ends after the polls under way, within half a minute. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException stop) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
    end.complete(null);
  }
}
