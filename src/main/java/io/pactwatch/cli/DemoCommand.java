package io.pactwatch.cli;

import io.pactwatch.catalogue.CheckedCatalogue;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
    options.settings(Map.of(), Map.of());
    Logging.withoutKafka();
    return new DemoSession(Output.of(spec), options, initial, filter)
        .run(new DemoSession.Plan(speed, untilDone, dataDirectory, brokerPort));
  }
}
