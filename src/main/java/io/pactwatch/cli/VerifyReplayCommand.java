package io.pactwatch.cli;

import io.pactwatch.backtest.Backtest;
import io.pactwatch.backtest.ReplayVerification;
import io.pactwatch.backtest.ReplayVerifier;
import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.client.Connection;
import io.pactwatch.client.TopicLog;
import io.pactwatch.config.Settings;
import io.pactwatch.replay.CatalogueHistory;
import io.pactwatch.replay.ItemSource;
import io.pactwatch.replay.Period;
import io.pactwatch.replay.TopicItems;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.stream.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves that a live system said what its inputs say. */
@Command(
    name = "verify-replay",
    description = {
      "Replays the input topics of a live system and holds the outcome against its alert topic,"
          + " byte for byte. Exit code 1 if any alert differs.",
      "Give it the settings and the catalogue that the monitor was started with, when the monitor"
          + " has nothing left to do. It writes nothing to the cluster."
    })
final class VerifyReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Mixin private CatalogueOption catalogue = new CatalogueOption();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  VerifyReplayCommand() {}

  @Override
  public Integer call() throws IOException {
    int count = threads.count();
    Logging.withoutKafka();
    Settings settings = options.settings();
    Topics topics = Wiring.topics(settings);
    Connection connection = Wiring.connection(settings);
    Output output = Output.of(spec);
    // The inputs last: an alert of which the input is not read would seem to be wrong.
    ReplayVerifier verifier = new ReplayVerifier();
    readAlerts(connection, topics, verifier);
    CatalogueBook book = CatalogueHistory.read(connection, topics, catalogue.compiled());
    ReplayVerification verification;
    try (ItemSource source = TopicItems.open(connection, topics, Period.ALL);
        BacktestProgress progress = BacktestProgress.show(output, source.total(), false);
        Backtest replay = Backtest.run(source, Wiring.stages(settings), book, count, progress)) {
      verification = verifier.verify(replay);
    }
    print(verification, output);
    return (verification.differing().isEmpty() ? ExitCode.DONE : ExitCode.FAILED).value();
  }

  private static void readAlerts(Connection connection, Topics topics, ReplayVerifier verifier) {
    List<String> alerts = List.of(topics.alerts().name());
    try (TopicLog log = TopicLog.open(connection, alerts, Optional.empty())) {
      for (Optional<ConsumerRecord<byte[], byte[]>> next = log.next();
          next.isPresent();
          next = log.next()) {
        byte @Nullable [] key = next.get().key();
        if (key != null) {
          verifier.live(new String(key, StandardCharsets.UTF_8), next.get().value());
        }
      }
    }
  }

  private static void print(ReplayVerification verification, Output output) {
    for (ReplayVerification.Difference difference : verification.differing()) {
      output.line(
          TerminalText.line(
              "differs: alert %s (%s): %s"
                  .formatted(difference.id(), difference.about(), difference.how())));
    }
    String closings =
        verification.closings() == 0
            ? ""
            : "; " + verification.closings() + " equal but for a closing that only one has yet";
    output.line(
        "%d alerts, %d differ%s"
            .formatted(verification.alerts(), verification.differing().size(), closings));
    output.flush();
  }
}
