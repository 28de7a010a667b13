package io.pactwatch.training;

import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.evaluation.LabelledSignal;
import io.pactwatch.testkit.Items;
import io.pactwatch.testkit.LabelledCorpus;
import io.pactwatch.training.TrainingText.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The texts of one market to learn from: items with labels ({@code *.items.jsonl} and {@code
 * *.labels.jsonl}), and single statements ({@code sentences/*.tsv}: the label, a tab, the text).
 */
final class TrainingCorpus {
  private static final Path ROOT = Path.of("src", "test", "resources", "training");
  private static final String ITEMS = ".items.jsonl";

  /** The label of a text that states nothing. */
  private static final String NOTHING = "none";

  private TrainingCorpus() {}

  /** All texts, in the order of the names of their files and of their lines. */
  static List<TrainingText> of(String market) throws IOException {
    Path folder = ROOT.resolve(market);
    List<TrainingText> texts = new ArrayList<>();
    for (Path file : files(folder, ITEMS)) {
      String name = file.getFileName().toString();
      LabelledCorpus corpus =
          LabelledCorpus.in(folder, name.substring(0, name.length() - ITEMS.length()));
      for (Item item : corpus.items()) {
        texts.add(new TrainingText(item, statements(corpus.labels(item.id()))));
      }
    }
    for (Path file : files(folder.resolve("sentences"), ".tsv")) {
      for (String line : Files.readAllLines(file)) {
        texts.add(text(line.split("\t", 2)));
      }
    }
    return texts;
  }

  /** What a catalogue's own examples say; its near misses say nothing. */
  static List<TrainingText> examplesOf(Catalogue catalogue) {
    List<TrainingText> texts = new ArrayList<>();
    for (Rule rule : catalogue.rules()) {
      Statement said = new Statement(rule.type(), rule.direction(), "");
      rule.examples().forEach(example -> texts.add(text(example.text(), List.of(said))));
      rule.nearMisses().forEach(miss -> texts.add(text(miss, List.of())));
    }
    return texts;
  }

  private static TrainingText text(String body, List<Statement> statements) {
    return new TrainingText(Items.news("On AI, cloud and chips", body), statements);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<Statement> statements(List<LabelledSignal> labels) {
    return labels.stream()
        .map(label -> new Statement(label.type(), label.direction(), label.evidence()))
        .distinct()
        .toList();
  }

  private static TrainingText text(String[] labelAndText) {
    List<Statement> statements = new ArrayList<>();
    if (!labelAndText[0].equals(NOTHING)) {
      Arrays.stream(labelAndText[0].split(",", -1))
          .map(TrainingCorpus::statement)
          .forEach(statements::add);
    }
    return text(labelAndText[1], statements);
  }

  private static Statement statement(String label) {
    int slash = label.indexOf('/');
    return new Statement(
        new SignalType(label.substring(0, slash)),
        Direction.valueOf(label.substring(slash + 1).toUpperCase(Locale.ROOT)),
        "");
  }
}
