package io.pactwatch.cli;

import io.pactwatch.archive.ArchiveInputs;
import io.pactwatch.archive.ArchiveReading;
import io.pactwatch.archive.Delivery;
import io.pactwatch.archive.ItemAdmission;
import io.pactwatch.archive.format.RecordFormat;
import io.pactwatch.core.model.ItemKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      "Publishes items to the topics of news and announcements, keyed by their id.",
      "Each is checked first, as the monitor checks it. What is refused is reported on standard"
          + " error, the first of each reason with their lines, the others are published, and the"
          + " exit code is 1."
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
      names = "--to-jsonl",
      paramLabel = "FILE|-",
      description = "Write the items as JSON Lines instead, ready for backtest --items.")
  private Optional<String> toJsonLines = Optional.empty();

  @Option(
      names = "--order",
      paramLabel = "event-time|as-read",
      description =
          "In which order the items go out. Default: event-time; as-read for jsonl to topics.")
  private Optional<DeliveryOrder> order = Optional.empty();

  @Option(
      names = "--progress",
      paramLabel = "FILE",
      description = "Keep in this file how far it is, and go on there when started again.")
  private Optional<String> progress = Optional.empty();

  @Mixin private ArchiveOptions archives = new ArchiveOptions();

  @Mixin private SpeedOption speed = new SpeedOption();

  @Mixin private KafkaOptions options = new KafkaOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|-",
      description = "What to read; - is standard input.")
  private List<String> files = List.of();

  PublishCommand(KafkaAccess kafka) {
    this.kafka = kafka;
  }

  @Override
  public Integer call() {
    requireOneTarget();
    RecordFormat format = archives.recordFormat();
    ArchiveInputs inputs = ArchiveInputs.find(files, format.endings());
    Output output = Output.of(spec);
    if (inputs.passedOver() > 0) {
      output.note(
          "passed over "
              + inputs.passedOver()
              + " files of other endings than "
              + String.join(", ", format.endings())
              + ", or that are links out of their folder");
    }
    PublishProgress kept =
        progress
            .map(file -> PublishProgress.keptIn(file, inputs, way()))
            .orElseGet(PublishProgress::none);
    if (kept.isFinished()) {
      output.note(
          "nothing to do: all "
              + kept.before()
              + " items were published before; delete the --progress file to publish them again");
      return ExitCode.DONE.value();
    }
    return publish(format, inputs, kept, output).value();
  }

  private ExitCode publish(
      RecordFormat format, ArchiveInputs inputs, PublishProgress kept, Output output) {
    long start = System.nanoTime();
    ArchiveProgress shown = ArchiveProgress.show(inputs.bytes());
    ReadingReport report = new ReadingReport(output, shown);
    ArchiveReading reading =
        new ArchiveReading(format, new ItemAdmission(kind, kept.loggedAt()), report);
    String done;
    try (shown;
        PublishTarget target = target(output)) {
      Delivery delivery = deliver(reading, inputs, kept, target, shown);
      target.flush();
      kept.finished(delivery.position());
      done = target.verb() + " " + counts(delivery, report);
    }
    report.tell();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    output.note(done + String.format(Locale.ROOT, ", in %.1f s", time.toMillis() / 1000.0));
    return report.refused() == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private Delivery deliver(
      ArchiveReading reading,
      ArchiveInputs inputs,
      PublishProgress kept,
      PublishTarget target,
      ArchiveProgress shown) {
    Delivery delivery =
        new Delivery(
            speed.applied(target),
            kept.before(),
            position -> {
              if (kept.isKept()) {
                target.flush();
                kept.reached(position);
              }
            });
    if (isSorted()) {
      reading.readByEventTime(
          inputs,
          (item, json) -> {
            delivery.accept(item, json);
            shown.deliveredUpTo(delivery.position());
          });
    } else {
      reading.read(inputs, delivery);
    }
    return delivery;
  }

  private PublishTarget target(Output output) {
    if (dryRun) {
      return PublishTarget.nowhere();
    }
    return toJsonLines
        .map(file -> JsonLinesTarget.to(file, output))
        .orElseGet(() -> PublishTarget.topics(kafka.itemPublisher(options.connection())));
  }

  /** Only to count, no order is needed. */
  private boolean isSorted() {
    boolean asTheyStand = archives.format() == ArchiveFormat.JSONL && toJsonLines.isEmpty();
    DeliveryOrder usual = asTheyStand ? DeliveryOrder.AS_READ : DeliveryOrder.EVENT_TIME;
    return !dryRun && order.orElse(usual) == DeliveryOrder.EVENT_TIME;
  }

  /** Everything that decides which items go out, and in which order. */
  private String way() {
    return archives.way() + "\n" + kind.map(EnumConverter::write).orElse("") + "\n" + isSorted();
  }

  private void requireOneTarget() {
    if (dryRun && toJsonLines.isPresent()) {
      throw CommandException.wrongUsage("--dry-run and --to-jsonl: give one of them");
    }
    if (progress.isPresent() && (dryRun || toJsonLines.isPresent())) {
      throw CommandException.wrongUsage("--progress has a meaning only where items are published");
    }
  }

  private static String counts(Delivery delivery, ReadingReport report) {
    return delivery.delivered()
        + ", refused "
        + report.refused()
        + part(", left out by the filters ", report.countLeftOut())
        + part(", published before ", delivery.passedOver());
  }

  private static String part(String what, long count) {
    return count == 0 ? "" : what + count;
  }
}
