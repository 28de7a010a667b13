package io.pactwatch.cli;

import io.pactwatch.client.ItemPublisher;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.demo.Pace;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts items onto their topics. */
@Command(
    name = "publish",
    description = {
      "Publishes items to the topics of news and announcements, as they stand, keyed by their id.",
      "Each line is checked first, as the monitor checks it. A line that is refused is reported on"
          + " standard error, the others are published, and the exit code is 1."
    })
final class PublishCommand implements Callable<Integer> {
  private final KafkaAccess kafka;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--kind",
      paramLabel = "news|announcement",
      description = "What the items are. Default: what each says of itself, else news.")
  private Optional<ItemKind> kind = Optional.empty();

  @Option(names = "--dry-run", description = "Only check the items, without Kafka.")
  private boolean dryRun;

  @Option(
      names = "--speed",
      paramLabel = "DAYS",
      description =
          "Publish at the items' own pace, so many days of theirs in a second. Default: as fast as"
              + " it goes.")
  private Optional<Double> speed = Optional.empty();

  @Mixin private KafkaOptions options = new KafkaOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|-",
      description = "Items as JSON Lines; - is standard input.")
  private List<String> files = List.of();

  PublishCommand(KafkaAccess kafka) {
    this.kafka = kafka;
  }

  @Override
  public Integer call() throws IOException {
    List<InputFile> inputs = files.stream().map(InputFile::new).toList();
    requireReadable(inputs);
    long start = System.nanoTime();
    Publication publication = dryRun ? check(inputs) : publish(inputs);
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    Output.of(spec)
        .note(
            String.format(
                Locale.ROOT,
                "%s %d, refused %d, in %.1f s",
                dryRun ? "would publish" : "published",
                publication.accepted,
                publication.refused,
                seconds));
    return (publication.refused == 0 ? ExitCode.DONE : ExitCode.FAILED).value();
  }

  private Publication check(List<InputFile> inputs) {
    return read(inputs, (item, bytes) -> {});
  }

  private Publication publish(List<InputFile> inputs) {
    Optional<Pace> pace = speed.map(PublishCommand::pace);
    try (ItemPublisher publisher = kafka.itemPublisher(options.connection())) {
      Publication publication =
          read(
              inputs,
              (item, bytes) -> {
                pace.ifPresent(own -> await(own, item));
                publisher.publish(item, bytes);
              });
      publisher.flush();
      return publication;
    }
  }

  private static Pace pace(double daysPerSecond) {
    try {
      return new Pace(daysPerSecond, duration -> Thread.sleep(duration.toMillis()));
    } catch (IllegalArgumentException wrong) {
      throw CommandException.wrongUsage("--speed: " + daysPerSecond + " must be above 0");
    }
  }

  private static void await(Pace pace, Item item) {
    try {
      pace.await(item.publishedAt());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("interrupted; the items before are published");
    }
  }

  private Publication read(List<InputFile> inputs, BiConsumer<Item, byte[]> target) {
    Publication publication = new Publication(target, Output.of(spec));
    ItemLines lines = new ItemLines(kind, Instant::now);
    inputs.forEach(input -> lines.read(input, publication));
    return publication;
  }

  /** A wrong name is found before the first item of the other files is sent. */
  private static void requireReadable(List<InputFile> inputs) throws IOException {
    for (InputFile input : inputs) {
      try (InputStream opened = input.open()) {
        opened.available();
      }
    }
  }

  private static final class Publication implements ItemLines.Visitor {
    private final BiConsumer<Item, byte[]> target;
    private final Output output;
    private long accepted;
    private long refused;

    Publication(BiConsumer<Item, byte[]> target, Output output) {
      this.target = target;
      this.output = output;
    }

    @Override
    public void item(Item item, byte[] bytes) {
      target.accept(item, bytes);
      accepted++;
    }

    @Override
    public void refused(String problem) {
      refused++;
      output.note(problem);
    }
  }
}
