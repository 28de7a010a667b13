package io.pactwatch.cli;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.stream.PactwatchTopology;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the topology. */
@Command(
    name = "topology",
    description = "Prints the topology as Kafka Streams describes it: nodes, stores, topics.")
final class TopologyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Mixin private CatalogueOption catalogue = new CatalogueOption();

  @Override
  public Integer call() {
    Output output = Output.of(spec);
    String described =
        PactwatchTopology.build(
                Wiring.stages(options.settings()),
                new CatalogueBook(catalogue.compiled()),
                PipelineMetrics.none())
            .describe()
            .toString();
    described.lines().forEach(output::line);
    output.flush();
    return ExitCode.DONE.value();
  }
}
