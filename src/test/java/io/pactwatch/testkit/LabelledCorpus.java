package io.pactwatch.testkit;

import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.extract.Extractor;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.evaluation.Evaluation;
import io.pactwatch.evaluation.Evaluator;
import io.pactwatch.evaluation.LabelledSignal;
import io.pactwatch.evaluation.LabelsReader;
import io.pactwatch.evaluation.ReadItem;
import io.pactwatch.serde.ItemReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Items with the signals that people found in them. */
public final class LabelledCorpus {
  private static final ItemReader READER = ItemReader.withDefaults();

  private final List<Item> items = new ArrayList<>();
  private final Map<String, List<LabelledSignal>> labels = new LinkedHashMap<>();

  private LabelledCorpus() {}

  /** Those of the project itself, by the folder and the names of the parts. */
  public static LabelledCorpus own(String folder, String... parts) throws IOException {
    Path root = Path.of("src", "test", "resources", "evaluation", folder);
    LabelledCorpus corpus = new LabelledCorpus();
    for (String part : parts) {
      corpus.add(root.resolve(part + ".items.jsonl"), root.resolve(part + ".labels.jsonl"));
    }
    return corpus;
  }

  /** Those of one set beside the repository. */
  public static LabelledCorpus in(Path folder) throws IOException {
    LabelledCorpus corpus = new LabelledCorpus();
    corpus.add(folder.resolve("items.jsonl"), folder.resolve("labels.jsonl"));
    return corpus;
  }

  /** A part of a folder. */
  public static LabelledCorpus in(Path folder, String part) throws IOException {
    LabelledCorpus corpus = new LabelledCorpus();
    corpus.add(folder.resolve(part + ".items.jsonl"), folder.resolve(part + ".labels.jsonl"));
    return corpus;
  }

  private void add(Path itemFile, Path labelFile) throws IOException {
    for (String line : Files.readAllLines(itemFile)) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      ItemKind kind =
          line.contains("\"kind\":\"announcement\"") || line.contains("\"kind\": \"announcement\"")
              ? ItemKind.ANNOUNCEMENT
              : ItemKind.NEWS;
      if (READER.read(bytes, kind, Instant.MAX) instanceof Admission.Admitted admitted) {
        items.add(admitted.item());
      } else {
        throw new IllegalStateException("no item: " + line);
      }
    }
    try (InputStream stream = Files.newInputStream(labelFile)) {
      labels.putAll(LabelsReader.read(labelFile.toString(), stream));
    }
  }

  /** The items, in order. */
  public List<Item> items() {
    return List.copyOf(items);
  }

  /** The signals that people found in an item. */
  public List<LabelledSignal> labels(String item) {
    return labels.getOrDefault(item, List.of());
  }

  /** What an extractor makes of them. */
  public Evaluation evaluate(Extractor extractor) {
    return Evaluator.evaluate(
        items.stream().map(item -> new ReadItem(item.id(), extractor.extract(item))).toList(),
        labels);
  }
}
