package io.pactwatch.cli;

import picocli.CommandLine.Command;

/** Topics. */
@Command(
    name = "topics",
    description = "Creates the topics, or says how they differ from what is needed.",
    subcommands = {TopicsCreateCommand.class, TopicsCheckCommand.class})
final class TopicsCommand {
  TopicsCommand() {}
}
