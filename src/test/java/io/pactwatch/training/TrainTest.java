package io.pactwatch.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TrainTest {
  @Test
  void theCatalogueHasWhatTheTrainingTextsTeach() throws IOException {
    assertThat(BundledCatalogue.document())
        .as("after a change of texts or rules run io.pactwatch.training.Train")
        .endsWith(Train.learned());
  }
}
