package io.pactwatch.cli;

import picocli.CommandLine.Command;

/** The verbs of catalogues. */
@Command(
    name = "catalogue",
    description = "Checks, shows, compares or publishes catalogues.",
    subcommands = {
      CatalogueCheckCommand.class,
      CatalogueShowCommand.class,
      CatalogueDiffCommand.class,
      CataloguePublishCommand.class,
    })
final class CatalogueCommand {
  CatalogueCommand() {}
}
