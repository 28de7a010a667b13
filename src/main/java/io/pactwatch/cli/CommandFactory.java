package io.pactwatch.cli;

import picocli.CommandLine;

/** Makes the commands; those that use Kafka are given the way to it. */
final class CommandFactory implements CommandLine.IFactory {
  private final KafkaAccess kafka;
  private final CommandLine.IFactory others = CommandLine.defaultFactory();

  CommandFactory(KafkaAccess kafka) {
    this.kafka = kafka;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == AlertsCommand.class) {
      return type.cast(new AlertsCommand(kafka));
    }
    if (type == FeedsCommand.class) {
      return type.cast(new FeedsCommand(kafka));
    }
    if (type == PublishCommand.class) {
      return type.cast(new PublishCommand(kafka));
    }
    if (type == CataloguePublishCommand.class) {
      return type.cast(new CataloguePublishCommand(kafka));
    }
    return others.create(type);
  }
}
