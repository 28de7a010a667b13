package io.pactwatch.cli;

import io.pactwatch.core.extract.Extractor;
import io.pactwatch.core.model.Item;
import io.pactwatch.evaluation.Evaluation;
import io.pactwatch.evaluation.EvaluationJson;
import io.pactwatch.evaluation.EvaluationText;
import io.pactwatch.evaluation.Evaluator;
import io.pactwatch.evaluation.LabelledSignal;
import io.pactwatch.evaluation.LabelsReader;
import io.pactwatch.evaluation.ReadItem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds what the extractor finds against labels. */
@Command(
    name = "evaluate",
    description = {
      "Compares what the extractor finds with labels, by key and type: precision, recall and F1,"
          + " and how often direction, certainty and amounts are right, overall and by type.",
      "An optional label is neither a miss nor a false alarm."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--items",
      required = true,
      paramLabel = "FILE",
      description = "Items as JSON Lines.")
  private String items = "";

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "Labels as JSON Lines, one line for each item.")
  private String labels = "";

  @Mixin private CatalogueOption catalogue = new CatalogueOption();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "A table, or one JSON object. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--errors",
      description = "List every miss and every false alarm with its sentence.")
  private boolean errors;

  EvaluateCommand() {}

  @Override
  public Integer call() throws IOException {
    Output output = Output.of(spec);
    Map<String, List<LabelledSignal>> labelled = readLabels();
    Evaluation evaluation = Evaluator.evaluate(readItems(output), labelled);
    switch (format) {
      case TEXT ->
          EvaluationText.write(evaluation, errors)
              .forEach(line -> output.line(TerminalText.line(line)));
      case JSON -> output.line(TerminalText.json(EvaluationJson.write(evaluation, errors)));
    }
    output.flush();
    return ExitCode.DONE.value();
  }

  private Map<String, List<LabelledSignal>> readLabels() throws IOException {
    InputFile file = new InputFile(labels);
    try (InputStream stream = file.open()) {
      return LabelsReader.read(file.name(), stream);
    }
  }

  private List<ReadItem> readItems(Output output) {
    Extractor extractor = catalogue.compiled().extractor();
    List<ReadItem> read = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    InputFile file = new InputFile(items);
    new ItemLines(Optional.empty(), () -> ItemLines.END_OF_TIME)
        .read(
            file,
            new ItemLines.Visitor() {
              @Override
              public void item(Item item, byte[] bytes) {
                read.add(new ReadItem(item.id(), extractor.extract(item)));
              }

              @Override
              public void refused(String problem) {
                refused.add(problem);
              }
            });
    if (!refused.isEmpty()) {
      refused.forEach(output::note);
      throw CommandException.failed(
          refused.size() + " lines of " + file.name() + " are no items: mend them");
    }
    return read;
  }
}
