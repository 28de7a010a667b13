package io.pactwatch.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueChecker;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.extract.Extractor;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.testkit.Items;
import io.pactwatch.testkit.LabelledCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How well the extractor reads, as numbers that every build prints. The bounds lie a little below
 * what was measured when they were written: they hold what has been reached.
 */
class ExtractionQualityTest {
  private static final Path SHARED = Path.of("..", "shared", "evaluation");
  private static final Path TRAINING = Path.of("src", "test", "resources", "training", "ai-cloud");
  private static final Path SENTENCES = TRAINING.resolve("sentences");
  private static final Extractor EXTRACTOR = BundledCatalogue.load().extractor();

  private static void print(String what, Evaluation evaluation) {
    Tally all = evaluation.overall();
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d found, %d false, precision %.3f, recall %.3f, F1 %.3f, direction %.3f,"
            + " certainty %.3f, amounts %.3f, %d of %d empty items stay empty%n",
        what,
        all.hits(),
        all.required(),
        all.falseAlarms(),
        all.precision().orElse(0),
        all.recall().orElse(0),
        all.f1().orElse(0),
        all.directionAccuracy().orElse(0),
        all.certaintyAccuracy().orElse(0),
        all.amountsAccuracy().orElse(0),
        evaluation.quietItemsWithoutLabel(),
        evaluation.itemsWithoutLabel());
  }

  private static LabelledCorpus shared(String set) throws IOException {
    Path folder = SHARED.resolve(set);
    assumeTrue(
        Files.isDirectory(folder), folder.toAbsolutePath().normalize() + " is not there: skipped");
    return LabelledCorpus.in(folder);
  }

  @Test
  void theDevelopmentSetIsRead() throws IOException {
    Evaluation evaluation = shared("dev").evaluate(EXTRACTOR);
    print("development set", evaluation);
    assertThat(evaluation.overall().f1().orElse(0)).isGreaterThanOrEqualTo(0.78);
    assertThat(evaluation.overall().precision().orElse(0)).isGreaterThanOrEqualTo(0.85);
    assertThat(evaluation.overall().directionAccuracy().orElse(0)).isGreaterThanOrEqualTo(0.93);
    assertThat(evaluation.overall().certaintyAccuracy().orElse(0)).isGreaterThanOrEqualTo(0.85);
    assertThat(evaluation.overall().amountsAccuracy().orElse(0)).isGreaterThanOrEqualTo(0.90);
    assertThat(evaluation.quietItemsWithoutLabel()).isGreaterThanOrEqualTo(57);
  }

  @Test
  void theSeedArticlesAreRead() throws IOException {
    Evaluation evaluation = shared("seeds").evaluate(EXTRACTOR);
    print("seed articles", evaluation);
    assertThat(evaluation.overall().hits()).isGreaterThanOrEqualTo(24);
    assertThat(evaluation.overall().falseAlarms()).isLessThanOrEqualTo(5);
  }

  /**
   * Nothing was written or learned from these: what they cost is what a text of tomorrow will cost.
   * They also say whether what was learned is worth having.
   */
  @Test
  void unseenItemsAreRead() throws IOException {
    LabelledCorpus unseen = LabelledCorpus.own("ai-cloud", "alder", "cedar");
    Evaluation evaluation = unseen.evaluate(EXTRACTOR);
    print("unseen items", evaluation);
    Evaluation byPatterns = unseen.evaluate(withoutWhatWasLearned());
    print("unseen items, by patterns alone", byPatterns);
    assertThat(evaluation.overall().f1().orElse(0))
        .isGreaterThanOrEqualTo(0.50)
        .isGreaterThan(byPatterns.overall().f1().orElse(1) + 0.10);
    assertThat(evaluation.overall().precision().orElse(0)).isGreaterThanOrEqualTo(0.58);
    assertThat(evaluation.quietItemsWithoutLabel()).isGreaterThanOrEqualTo(41);
  }

  private static Extractor withoutWhatWasLearned() {
    Catalogue catalogue = BundledCatalogue.load().catalogue();
    return Extractor.of(
        catalogue
            .withLearned(List.of())
            .withRules(catalogue.rules().stream().filter(rule -> !rule.learned()).toList()));
  }

  @Test
  void anotherMarketIsAnotherCatalogue() throws IOException {
    CheckedCatalogue checked =
        CatalogueChecker.check(
            Files.readString(
                Path.of("src", "test", "resources", "catalogues", "electric-cars.yaml")));
    assertThat(checked.catalogue().parties()).hasSize(20);
    assertThat(checked.catalogue().types()).hasSize(6);
    Evaluation evaluation =
        LabelledCorpus.own("electric-cars", "electric-cars").evaluate(checked.extractor());
    print("electric cars", evaluation);
    assertThat(evaluation.items()).isEqualTo(20);
    assertThat(evaluation.overall().f1().orElse(0)).isGreaterThanOrEqualTo(0.75);
  }

  /** Near misses of all types: the same words, and no change in a relationship. */
  @Test
  void sentencesThatStateNothingAreSilent() throws IOException {
    List<String> silent = new ArrayList<>();
    List<String> loud = new ArrayList<>();
    for (String sentence : sentencesOf("none")) {
      List<Signal> signals = EXTRACTOR.extract(Items.news("On AI, cloud and chips", sentence));
      (signals.isEmpty() ? silent : loud).add(sentence);
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d sentences that state nothing are silent%n",
        silent.size(),
        silent.size() + loud.size());
    assertThat(loud.size() / (double) (silent.size() + loud.size())).isLessThan(0.05);
  }

  private static List<String> sentencesOf(String label) throws IOException {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(SENTENCES)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith(label + "\t")) {
            sentences.add(line.substring(label.length() + 1));
          }
        }
      }
    }
    return sentences;
  }

  @Test
  void evidencePointsToTheSentenceOfEveryItem() throws IOException {
    for (Item item : LabelledCorpus.own("ai-cloud", "alder", "cedar").items()) {
      for (Signal signal : EXTRACTOR.extract(item)) {
        Evidence evidence = signal.evidence();
        assertThat(item.text(evidence.field()).substring(evidence.start(), evidence.end()))
            .isEqualTo(evidence.sentence());
      }
    }
  }
}
