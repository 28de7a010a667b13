package io.pactwatch.training;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.LearnedType;
import io.pactwatch.core.catalogue.PhraseScore;
import io.pactwatch.core.catalogue.TypeDefinition;
import io.pactwatch.core.model.Direction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Learns of the training texts and writes what was learned beside the bundled catalogue. */
public final class Train {
  private static final Path CATALOGUES = Path.of("src", "main", "resources", "catalogues");
  private static final Path WRITTEN = CATALOGUES.resolve(BundledCatalogue.NAME + ".yaml");
  private static final Path LEARNED = CATALOGUES.resolve(BundledCatalogue.NAME + ".learned.yaml");

  private static final String HEAD =
      """
      # Learned of the texts under src/test/resources/training/ai-cloud; do not edit.
      # mvn -q -P training process-test-classes
      """;

  private Train() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(LEARNED, learned(), StandardCharsets.UTF_8);
  }

  /** The YAML of what the training texts teach. */
  static String learned() throws IOException {
    Catalogue catalogue = CatalogueReader.read(Files.readString(WRITTEN));
    List<TrainingText> texts = new ArrayList<>(TrainingCorpus.of(BundledCatalogue.NAME));
    texts.addAll(TrainingCorpus.examplesOf(catalogue));
    ExampleReader reader = new ExampleReader(catalogue, texts);
    Learner learner =
        new Learner(texts.stream().flatMap(text -> reader.read(text).stream()).toList());
    Map<String, Object> types = new TreeMap<>();
    for (TypeDefinition type : catalogue.types()) {
      types.put(type.id().value(), written(learner.learn(type.id())));
    }
    DumperOptions options = new DumperOptions();
    options.setWidth(110);
    return HEAD + new Yaml(options).dump(new TreeMap<>(Map.of("learned", types)));
  }

  private static Map<String, Object> written(LearnedType type) {
    Map<String, Object> directions = new TreeMap<>();
    for (Direction direction : type.directions().keySet()) {
      directions.put(
          direction.name().toLowerCase(Locale.ROOT), written(type.directions().get(direction)));
    }
    return new TreeMap<>(Map.of("stated", written(type.stated()), "directions", directions));
  }

  private static Map<String, Object> written(PhraseScore score) {
    return new TreeMap<>(Map.of("base", score.base(), "phrases", new TreeMap<>(score.phrases())));
  }
}
