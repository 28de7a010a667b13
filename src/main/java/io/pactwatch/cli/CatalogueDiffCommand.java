package io.pactwatch.cli;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueDiff;
import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.core.catalogue.Catalogue;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how two catalogues differ. */
@Command(
    name = "diff",
    description = {
      "Prints what the first catalogue has otherwise than the second; with one FILE, what it has"
          + " otherwise than the bundled one.",
      "+ rule X is new, - rule X is gone, ~ rule X is changed."
    })
final class CatalogueDiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..2", paramLabel = "FILE", description = "The old one, then the new one.")
  private List<String> files = List.of();

  CatalogueDiffCommand() {}

  @Override
  public Integer call() {
    Output output = Output.of(spec);
    Catalogue last = read(files.get(files.size() - 1));
    Catalogue first =
        files.size() == 2 ? read(files.get(0)) : CatalogueReader.read(BundledCatalogue.document());
    List<String> differences = CatalogueDiff.between(first, last);
    differences.forEach(line -> output.line(TerminalText.line(line)));
    output.flush();
    if (differences.isEmpty()) {
      output.note("no differences");
    }
    return ExitCode.DONE.value();
  }

  private static Catalogue read(String file) {
    return CatalogueReader.read(new InputFile(file).readText());
  }
}
