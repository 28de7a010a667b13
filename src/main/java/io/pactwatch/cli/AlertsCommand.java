package io.pactwatch.cli;

import io.pactwatch.client.AlertSubscriber;
import io.pactwatch.client.StartPosition;
import io.pactwatch.core.catalogue.DisplayNames;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Subscribes to alerts. */
@Command(
    name = "alerts",
    description = {
      "Prints alerts: all that are on the topic, or with --follow those that come.",
      "An alert is printed again when it is raised again; the newest revision of an id counts.",
      "An alert that is taken back is a line 'withdrawn: alert ID', or as JSON"
          + " {\"id\":\"…\",\"withdrawn\":true}; with a filter it is not printed."
    })
final class AlertsCommand implements Callable<Integer> {
  private final KafkaAccess kafka;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--follow", description = "Wait for more, until Ctrl-C.")
  private boolean follow;

  @Option(
      names = "--from",
      paramLabel = "beginning|now|TIME",
      converter = StartPositionConverter.class,
      description =
          "Where to begin; TIME is ISO-8601 and means when Kafka logged the alert. Default: now"
              + " with --follow, else beginning.")
  private Optional<StartPosition> from = Optional.empty();

  @Mixin private AlertFilter filter = new AlertFilter();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description =
          "A few lines for people, or one line of JSON as on the topic. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private CatalogueOption catalogue = new CatalogueOption();

  @Mixin private KafkaOptions options = new KafkaOptions();

  AlertsCommand(KafkaAccess kafka) {
    this.kafka = kafka;
  }

  @Override
  public Integer call() {
    Output output = Output.of(spec);
    AlertPrinter printer =
        switch (format) {
          case TEXT ->
              AlertPrinter.text(
                  output, filter, AlertText.forTerminal(DisplayNames.of(catalogue.catalogue())));
          case JSON -> AlertPrinter.json(output, filter);
        };
    StartPosition start =
        from.orElseGet(() -> follow ? new StartPosition.Now() : new StartPosition.Beginning());
    try (AlertSubscriber subscriber = kafka.alertSubscriber(options.connection())) {
      subscriber.read(start, follow, printer);
    }
    output.flush();
    return ExitCode.DONE.value();
  }
}
