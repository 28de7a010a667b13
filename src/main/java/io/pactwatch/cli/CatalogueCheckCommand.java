package io.pactwatch.cli;

import io.pactwatch.catalogue.CatalogueChecker;
import io.pactwatch.catalogue.CatalogueException;
import io.pactwatch.core.catalogue.Catalogue;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates a catalogue with its own examples. */
@Command(
    name = "check",
    description = "Reads a catalogue and runs its own examples; reports all problems at once.")
final class CatalogueCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The catalogue; - is standard input.")
  private String file = "";

  CatalogueCheckCommand() {}

  @Override
  public Integer call() {
    Output output = Output.of(spec);
    output.line(summary(check(new InputFile(file), output)));
    output.flush();
    return ExitCode.DONE.value();
  }

  /**
   * The catalogue of a document, checked.
   *
   * @throws CommandException if it is broken; its problems are then on standard error
   */
  static Catalogue check(InputFile file, String document, Output output) {
    try {
      return CatalogueChecker.check(document).catalogue();
    } catch (CatalogueException broken) {
      broken.problems().forEach(problem -> output.note(file.name() + ": " + problem));
      throw CommandException.failed(
          file.name() + " has " + count(broken.problems().size(), "problem") + ": mend them");
    }
  }

  private static Catalogue check(InputFile file, Output output) {
    return check(file, file.readText(), output);
  }

  private static String summary(Catalogue catalogue) {
    int examples = catalogue.rules().stream().mapToInt(rule -> rule.examples().size()).sum();
    int nearMisses = catalogue.rules().stream().mapToInt(rule -> rule.nearMisses().size()).sum();
    return TerminalText.line(
        catalogue.version()
            + ": "
            + count(catalogue.parties().size(), "part", "y", "ies")
            + ", "
            + count(catalogue.types().size(), "type")
            + ", "
            + count(catalogue.rules().size(), "rule")
            + "; "
            + count(examples, "example")
            + " found, "
            + count(nearMisses, "near miss", "", "es")
            + " passed by");
  }

  private static String count(int number, String noun) {
    return count(number, noun, "", "s");
  }

  private static String count(int number, String stem, String one, String many) {
    return String.format(Locale.ROOT, "%d %s%s", number, stem, number == 1 ? one : many);
  }
}
