package io.pactwatch.cli;

import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.config.SettingKeys;
import io.pactwatch.config.Settings;
import io.pactwatch.runtime.Instance;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The monitor against a Kafka cluster. */
@Command(
    name = "run",
    description = {
      "Runs the monitor against a Kafka cluster, until Ctrl-C.",
      "Creates the topics that are missing and refuses those that would lose data. Instances with"
          + " the same runtime.application-id share the work."
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Mixin private CatalogueOption catalogue = new CatalogueOption();

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.settings();
    CheckedCatalogue initial = catalogue.compiled();
    requireName(settings, initial);
    try (Instance instance = Instance.start(settings, initial, VersionText.version())) {
      ShutdownHook.closing(instance);
      Output.of(spec).note("live page, metrics and health: " + instance.address(settings.http()));
      boolean failed = instance.awaitEnd();
      return failed ? ExitCode.FAILED.value() : ExitCode.DONE.value();
    }
  }

  /** Only catalogues of this name are taken from the topic, so the first one must have it, too. */
  private static void requireName(Settings settings, CheckedCatalogue initial) {
    String expected = settings.text(SettingKeys.EXTRACT_CATALOGUE);
    String actual = initial.catalogue().version().name();
    if (!expected.equals(actual)) {
      throw CommandException.wrongUsage(
          "extract.catalogue is '"
              + expected
              + "', but the catalogue to begin with is '"
              + actual
              + "': name it with --catalogue, or set extract.catalogue="
              + actual);
    }
  }
}
