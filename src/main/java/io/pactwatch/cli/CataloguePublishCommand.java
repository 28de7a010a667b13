package io.pactwatch.cli;

import io.pactwatch.client.CataloguePublisher;
import io.pactwatch.core.catalogue.Catalogue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a catalogue in force. */
@Command(
    name = "publish",
    description =
        "Checks a catalogue with its own examples and publishes it: running monitors read by it"
            + " what is published from the given time on.")
final class CataloguePublishCommand implements Callable<Integer> {
  private final KafkaAccess kafka;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "The event time from which it is in force. Default: now.")
  private Optional<Instant> from = Optional.empty();

  @Mixin private KafkaOptions options = new KafkaOptions();

  @Parameters(paramLabel = "FILE", description = "The catalogue; - is standard input.")
  private String file = "";

  CataloguePublishCommand(KafkaAccess kafka) {
    this.kafka = kafka;
  }

  @Override
  public Integer call() {
    Output output = Output.of(spec);
    InputFile input = new InputFile(file);
    String document = input.readText();
    Catalogue catalogue = CatalogueCheckCommand.check(input, document, output);
    Instant inForceFrom = from.orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS));
    try (CataloguePublisher publisher = kafka.cataloguePublisher(options.connection())) {
      publisher.publish(catalogue.version(), inForceFrom, document);
    }
    output.note("published " + catalogue.version() + ", in force from " + inForceFrom);
    return ExitCode.DONE.value();
  }
}
