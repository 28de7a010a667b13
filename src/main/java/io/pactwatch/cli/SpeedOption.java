package io.pactwatch.cli;

import io.pactwatch.archive.ItemSink;
import io.pactwatch.core.model.Item;
import io.pactwatch.demo.Pace;
import java.util.Optional;
import picocli.CommandLine.Option;

/** By which items go out at their own pace. */
final class SpeedOption {
  @Option(
      names = "--speed",
      paramLabel = "DAYS",
      description =
          "Publish at the items' own pace, so many days of theirs in a second. Default: as fast as"
              + " it goes.")
  private Optional<Double> speed = Optional.empty();

  /** The sink, where a speed was given behind a wait for each item's turn. */
  ItemSink applied(ItemSink sink) {
    return speed.map(SpeedOption::pace).map(pace -> paced(sink, pace)).orElse(sink);
  }

  private static Pace pace(double daysPerSecond) {
    try {
      return new Pace(daysPerSecond, duration -> Thread.sleep(duration.toMillis()));
    } catch (IllegalArgumentException wrong) {
      throw CommandException.wrongUsage("--speed: " + daysPerSecond + " must be above 0");
    }
  }

  private static ItemSink paced(ItemSink sink, Pace pace) {
    return (item, json) -> {
      await(pace, item);
      sink.accept(item, json);
    };
  }

  private static void await(Pace pace, Item item) {
    try {
      pace.await(item.publishedAt());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("interrupted; the items before are published");
    }
  }
}
