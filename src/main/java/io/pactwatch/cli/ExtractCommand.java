package io.pactwatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.pactwatch.core.extract.Extractor;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.serde.PactwatchJson;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what the extractor finds, without Kafka. */
@Command(
    name = "extract",
    description = {
      "Prints the signals of items, without Kafka: one line for each item, in order:",
      "{\"item\":\"id\",\"signals\":[…]}",
      "A line that is no item is reported on standard error and left out."
    })
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--items",
      required = true,
      paramLabel = "FILE|-",
      description = "Items as JSON Lines; - is standard input. Their dates may lie in the future.")
  private String items = "";

  @Mixin private CatalogueOption catalogue = new CatalogueOption();

  ExtractCommand() {}

  /** One line of the output. */
  record ExtractedItem(String item, List<Signal> signals) {}

  @Override
  public Integer call() {
    Extraction extraction = new Extraction(catalogue.compiled().extractor(), Output.of(spec));
    InputFile file = new InputFile(items);
    new ItemLines(Optional.empty(), () -> ItemLines.END_OF_TIME).read(file, extraction);
    extraction.output.flush();
    if (extraction.refused > 0) {
      throw CommandException.failed(
          extraction.refused + " lines of " + file.name() + " are no items: mend them");
    }
    return ExitCode.DONE.value();
  }

  private static final class Extraction implements ItemLines.Visitor {
    private static final ObjectWriter WRITER =
        PactwatchJson.mapper().writerFor(ExtractedItem.class);

    private final Extractor extractor;
    private final Output output;
    private int refused;

    Extraction(Extractor extractor, Output output) {
      this.extractor = extractor;
      this.output = output;
    }

    @Override
    public void item(Item item, byte[] bytes) {
      try {
        output.line(
            TerminalText.json(
                WRITER.writeValueAsString(new ExtractedItem(item.id(), extractor.extract(item)))));
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException("every signal can be written", impossible);
      }
    }

    @Override
    public void refused(String problem) {
      refused++;
      output.note(problem);
    }
  }
}
