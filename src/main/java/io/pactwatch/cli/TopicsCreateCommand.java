package io.pactwatch.cli;

import io.pactwatch.config.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Creates what is missing. */
@Command(
    name = "create",
    description = "Creates the topics that are missing; those that are there stay as they are.")
final class TopicsCreateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Logging.withoutKafka();
    Output output = Output.of(spec);
    List<String> created = TopicAdministration.create(settings);
    created.forEach(topic -> output.line("created " + topic));
    output.flush();
    output.note(created.isEmpty() ? "nothing to create: all topics are there" : "done");
    return ExitCode.DONE.value();
  }
}
