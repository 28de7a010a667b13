package io.pactwatch.cli;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueReader;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a catalogue. */
@Command(
    name = "show",
    description = {
      "Prints the bundled catalogue, to begin one's own with.",
      "Its version is on standard error."
    })
final class CatalogueShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Print this one, if it is a catalogue.")
  private Optional<String> file = Optional.empty();

  CatalogueShowCommand() {}

  @Override
  public Integer call() {
    Output output = Output.of(spec);
    String document =
        file.map(given -> new InputFile(given).readText()).orElseGet(BundledCatalogue::document);
    output.note(CatalogueReader.read(document).version().value());
    // Line by line, so that a document cannot command the terminal; a harmless one is unchanged.
    document.lines().forEach(line -> output.line(TerminalText.line(line)));
    output.flush();
    return ExitCode.DONE.value();
  }
}
