package io.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Holds the topology against {@code topology.txt}, which {@code pactwatch topology} prints.
 *
 * <p>Names of stores and of repartition topics are state. When this test fails because one of them
 * has another name or is gone, a deployed monitor would start with an empty store, or leave records
 * in a topic that nobody reads. So, before the golden file is changed:
 *
 * <ul>
 *   <li>another name of a node that is neither a store nor a repartition topic: harmless; change
 *       the file;
 *   <li>another name, or another form of the values, of a store or repartition topic: a migration.
 *       Let the old version drain its inputs, stop all instances, start the new version under a new
 *       {@code runtime.application-id}, and let it read the inputs from their beginning: stories
 *       and alerts come out the same, because they are functions of the inputs;
 *   <li>another number of sub-topologies: all instances must be stopped before the first new one
 *       starts.
 * </ul>
 */
class TopologyDescriptionTest {
  private static final String GOLDEN = "/topology.txt";

  @Test
  void theTopologyIsAsDescribed() throws IOException {
    String described =
        PactwatchTopology.build(
                Pipeline.settings(), new CatalogueBook(Catalogues.small()), PipelineMetrics.none())
            .describe()
            .toString();
    assertThat(described)
        .as("the topology has changed; the Javadoc of this test says what to think of first")
        .isEqualToNormalizingNewlines(golden());
  }

  private static String golden() throws IOException {
    try (InputStream stream = TopologyDescriptionTest.class.getResourceAsStream(GOLDEN)) {
      return new String(
          Objects.requireNonNull(stream, GOLDEN).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
