package io.pactwatch.cli;

import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.client.AlertListener;
import io.pactwatch.client.AlertSubscriber;
import io.pactwatch.client.Connection;
import io.pactwatch.client.ItemPublisher;
import io.pactwatch.config.SettingKeys;
import io.pactwatch.config.Settings;
import io.pactwatch.core.catalogue.DisplayNames;
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

/**
 * A demo from its start to its end. Apart from the command, because picocli looks at all commands,
 * and those without Kafka must not load it.
 */
final class DemoSession {
  private static final Duration LAG_POLL = Duration.ofMillis(500);
  private static final int QUIET_POLLS = 6;

  private final Output output;
  private final SettingsOptions options;
  private final CheckedCatalogue initial;
  private final AlertFilter filter;

  DemoSession(
      Output output, SettingsOptions options, CheckedCatalogue initial, AlertFilter filter) {
    this.output = output;
    this.options = options;
    this.initial = initial;
    this.filter = filter;
  }

  /**
   * What a user wants to see.
   *
   * @param speed days of the timeline in a second
   * @param untilDone whether to end when the timeline has been processed
   * @param dataDirectory where data are kept; nowhere if empty
   * @param brokerPort any free one if empty
   */
  record Plan(
      double speed,
      boolean untilDone,
      Optional<Path> dataDirectory,
      Optional<Integer> brokerPort) {}

  /** Runs it and returns the exit code. */
  int run(Plan plan) throws InterruptedException {
    try (Closers closers = new Closers()) {
      ShutdownHook.closing(closers);
      DemoFolder folder = closers.add(DemoFolder.open(plan.dataDirectory()));
      output.note("starting a Kafka broker …");
      EmbeddedBroker broker = closers.add(startBroker(folder, plan));
      Settings settings = options.settings(defaults(), fixed(broker, folder));
      Instance instance = closers.add(startInstance(settings, broker, folder));
      introduce(instance, settings, broker);
      return replay(plan, connection(settings, broker), instance, closers);
    }
  }

  private static EmbeddedBroker startBroker(DemoFolder folder, Plan plan) {
    OptionalInt port = plan.brokerPort().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    return EmbeddedBroker.start(Optional.of(folder.broker()), port);
  }

  private static Map<String, String> defaults() {
    Map<String, String> settings = new LinkedHashMap<>();
    // Years pass in a minute: with several partitions, each at its own pace, items would come
    // months out of order, which is right in the end but no pleasure to watch.
    settings.put(SettingKeys.TOPICS_PARTITIONS.key(), "1");
    settings.put(SettingKeys.SCORE_GRACE.key(), "P340D");
    return settings;
  }

  /** Whatever the user's settings and environment say, a demo stays on its own broker. */
  private static Map<String, String> fixed(EmbeddedBroker broker, DemoFolder folder) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(SettingsOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    settings.put(SettingKeys.RUNTIME_STATE_DIRECTORY.key(), folder.state().toString());
    return settings;
  }

  /** Takes any free port where the usual one is taken and the user has not asked for it. */
  private Instance startInstance(Settings settings, EmbeddedBroker broker, DemoFolder folder) {
    try {
      return Instance.start(settings, initial, VersionText.version());
    } catch (HttpStartException taken) {
      Map<String, String> anyPort = defaults();
      anyPort.put(SettingKeys.HTTP_PORT.key(), "0");
      Settings other = options.settings(anyPort, fixed(broker, folder));
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

  private void introduce(Instance instance, Settings settings, EmbeddedBroker broker) {
    String address = instance.address(settings.http());
    output.note("broker:    " + broker.bootstrapServers());
    output.note("live page: " + address + "/");
    output.note("metrics:   " + address + "/metrics    health: " + address + "/health/ready");
    output.note(
        "subscribe: java -jar target/pactwatch.jar alerts --follow --from beginning --bootstrap-servers "
            + broker.bootstrapServers());
    output.note(
        "publish:   java -jar target/pactwatch.jar publish FILE --bootstrap-servers "
            + broker.bootstrapServers());
    output.note("");
  }

  private int replay(Plan plan, Connection connection, Instance instance, Closers closers)
      throws InterruptedException {
    AlertListener printer =
        AlertPrinter.text(
            output, filter, AlertText.forTerminal(DisplayNames.of(initial.catalogue())));
    BackgroundSubscription subscription =
        closers.add(
            BackgroundSubscription.start(
                () -> AlertSubscriber.connect(connection), printer, instance::close));
    List<BundledTimeline.Entry> timeline = BundledTimeline.read();
    try (ItemPublisher publisher = ItemPublisher.connect(connection)) {
      new TimelineReplay(plan.speed(), duration -> Thread.sleep(duration.toMillis()))
          .run(timeline, entry -> publisher.publish(entry.item(), entry.record()));
      publisher.flush();
    }
    output.note("the timeline of " + timeline.size() + " items has been published");
    if (plan.untilDone()) {
      awaitProcessed(instance);
    } else {
      output.note("waiting for what you publish; Ctrl-C ends the demo");
      instance.awaitEnd();
    }
    subscription.throwIfFailed();
    return instance.hasFailed() ? ExitCode.FAILED.value() : ExitCode.DONE.value();
  }

  private static void awaitProcessed(Instance instance) throws InterruptedException {
    int quiet = 0;
    while (quiet < QUIET_POLLS && !instance.hasEnded()) {
      Thread.sleep(LAG_POLL.toMillis());
      OptionalLong lag = instance.lag();
      quiet = lag.isPresent() && lag.getAsLong() == 0 ? quiet + 1 : 0;
    }
  }
}
