package io.pactwatch.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.testkit.GeneratedArticles;
import io.pactwatch.testkit.Items;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One extractor serves many threads, and no item leaves anything behind for the next. */
class ConcurrentExtractionTest {
  private static final long SEED = 20_261_126;
  private static final int ITEMS = 300;

  @Test
  void manyThreadsReadAsOneThatIsNewForEveryItem() {
    Catalogue catalogue = CatalogueReader.read(BundledCatalogue.document());
    GeneratedArticles articles = new GeneratedArticles(catalogue, SEED);
    List<Item> items =
        Stream.generate(() -> Items.news("The news of the day", articles.next(1_500)))
            .limit(ITEMS)
            .toList();
    Extractor extractor = Extractor.of(catalogue);
    List<List<Signal>> inOrder = items.stream().map(extractor::extract).toList();
    List<List<Signal>> reversed =
        IntStream.range(0, ITEMS)
            .mapToObj(index -> extractor.extract(items.get(ITEMS - 1 - index)))
            .toList();
    List<List<Signal>> parallel = items.parallelStream().map(extractor::extract).toList();
    for (int index = 0; index < ITEMS; index++) {
      assertThat(parallel.get(index)).as("item %d", index).isEqualTo(inOrder.get(index));
      assertThat(reversed.get(ITEMS - 1 - index)).isEqualTo(inOrder.get(index));
    }
    assertThat(inOrder).anyMatch(signals -> !signals.isEmpty());
  }
}
