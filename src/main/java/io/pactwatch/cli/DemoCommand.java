package io.pactwatch.cli;

import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.client.AlertListener;
import io.pactwatch.client.AlertSubscriber;
import io.pactwatch.client.Connection;
import io.pactwatch.client.ItemPublisher;
import io.pactwatch.config.SettingKeys;
import io.pactwatch.config.Settings;
import io.pactwatch.demo.BundledTimeline;
import io.pactwatch.demo.DemoFolder;
import io.pactwatch.demo.EmbeddedBroker;
import io.pactwatch.demo.TimelineReplay;
import io.pactwatch.runtime.Instance;
import io.pactwatch.web.HttpStartException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All of it on one machine. */
@Command(
    name = "demo",
    description = {
      "Starts a Kafka broker and the monitor on the loopback, replays the bundled timeline of 2019"
          + " to 2026, and prints alerts as they come, until Ctrl-C.",
    })
final class DemoCommand implements Callable<Integer> {
  private static final Duration LAG_POLL = Duration.ofMillis(500);
  private static final int QUIET_POLLS = 6;
  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--speed",
      paramLabel = "DAYS",
      defaultValue = "60",
      description = "Days of the timeline that pass in a second. Default: ${DEFAULT-VALUE}.")
  private double speed;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description =
          "Keep the broker's data and the monitor's state here. Default: nothing is kept.")
  private Optional<Path> dataDirectory = Optional.empty();

  @Option(
      names = "--broker-port",
      paramLabel = "PORT",
      description = "The broker's port. Default: any free one.")
  private Optional<Integer> brokerPort = Optional.empty();

  @Option(
      names = "--until-done",
      description = "End when the timeline has been processed, instead of waiting for Ctrl-C.")
  private boolean untilDone;

  @Mixin private AlertFilter filter = new AlertFilter();

  @Mixin private CatalogueOption catalogue = new CatalogueOption();

  @Mixin private SettingsOptions options = new SettingsOptions();

  @Override
  public Integer call() throws InterruptedException {
    if (!(speed > 0)) {
      throw CommandException.wrongUsage("--speed: " + speed + " must be above 0");
    }
    brokerPort
        .filter(port -> port < 1 || port > HIGHEST_PORT)
        .ifPresent(
            port -> {
              throw CommandException.wrongUsage(
                  "--broker-port: " + port + " must be from 1 to " + HIGHEST_PORT);
            });
    CheckedCatalogue initial = catalogue.compiled();
    // Wrong settings are told before anything is started.
    options.settings(Map.of());
    Logging.withoutKafka();
    Output output = Output.of(spec);
    try (Closers closers = new Closers()) {
      ShutdownHook.closing(closers);
      DemoFolder folder = closers.add(DemoFolder.open(dataDirectory));
      output.note("starting a Kafka broker …");
      EmbeddedBroker broker = closers.add(startBroker(folder));
      Settings settings = options.settings(settings(broker, folder));
      Instance instance = closers.add(startInstance(settings, broker, folder, initial));
      introduce(output, instance, settings, broker);
      return replay(output, initial, connection(settings, broker), instance, closers);
    }
  }

  private EmbeddedBroker startBroker(DemoFolder folder) {
    OptionalInt port = brokerPort.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    return EmbeddedBroker.start(Optional.of(folder.broker()), port);
  }

  private static Map<String, String> settings(EmbeddedBroker broker, DemoFolder folder) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
    settings.put(SettingKeys.RUNTIME_STATE_DIRECTORY.key(), folder.state().toString());
    // Years pass in a minute, so partitions that are a second apart are months apart.
    settings.put(SettingKeys.SCORE_GRACE.key(), "P360D");
    return settings;
  }

  /** Takes any free port where the usual one is taken and the user has not asked for it. */
  private Instance startInstance(
      Settings settings, EmbeddedBroker broker, DemoFolder folder, CheckedCatalogue initial) {
    try {
      return Instance.start(settings, initial, VersionText.version());
    } catch (HttpStartException taken) {
      Map<String, String> anyPort = settings(broker, folder);
      anyPort.put(SettingKeys.HTTP_PORT.key(), "0");
      Settings other = options.settings(anyPort);
      if (other.http().port() != 0) {
        throw taken;
      }
      return Instance.start(other, initial, VersionText.version());
    }
  }

  private static Connection connection(Settings settings, EmbeddedBroker broker) {
    return new Connection(
        broker.bootstrapServers(),
        settings.kafka().properties(),
        settings.text(SettingKeys.TOPICS_PREFIX));
  }

  private static void introduce(
      Output output, Instance instance, Settings settings, EmbeddedBroker broker) {
    String address = instance.address(settings.http());
    output.note("broker:    " + broker.bootstrapServers());
    output.note("metrics:   " + address + "/metrics    health: " + address + "/health/ready");
    output.note(
        "subscribe: java -jar target/pactwatch.jar alerts --follow --bootstrap-servers "
            + broker.bootstrapServers());
    output.note(
        "publish:   java -jar target/pactwatch.jar publish FILE --bootstrap-servers "
            + broker.bootstrapServers());
    output.note("");
  }

  private int replay(
      Output output,
      CheckedCatalogue initial,
      Connection connection,
      Instance instance,
      Closers closers)
      throws InterruptedException {
    AlertListener printer =
        AlertPrinter.text(
            output, filter, AlertText.forTerminal(AlertNames.of(initial.catalogue())));
    closers.add(BackgroundSubscription.start(() -> AlertSubscriber.connect(connection), printer));
    List<BundledTimeline.Entry> timeline = BundledTimeline.read();
    try (ItemPublisher publisher = ItemPublisher.connect(connection)) {
      new TimelineReplay(speed, duration -> Thread.sleep(duration.toMillis()))
          .run(timeline, entry -> publisher.publish(entry.item(), entry.record()));
      publisher.flush();
    }
    output.note("the timeline of " + timeline.size() + " items has been published");
    if (untilDone) {
      awaitProcessed(instance);
      return ExitCode.DONE.value();
    }
    output.note("waiting for what you publish; Ctrl-C ends the demo");
    return instance.awaitEnd() ? ExitCode.FAILED.value() : ExitCode.DONE.value();
  }

  private static void awaitProcessed(Instance instance) throws InterruptedException {
    int quiet = 0;
    while (quiet < QUIET_POLLS) {
      Thread.sleep(LAG_POLL.toMillis());
      OptionalLong lag = instance.lag();
      quiet = lag.isPresent() && lag.getAsLong() == 0 ? quiet + 1 : 0;
    }
  }
}
