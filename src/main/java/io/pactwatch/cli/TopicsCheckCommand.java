package io.pactwatch.cli;

import io.pactwatch.config.Settings;
import io.pactwatch.runtime.TopicProblem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says how topics differ from what is needed. */
@Command(
    name = "check",
    description =
        "Says how the topics differ from what is needed, and what to do. Exit 1 where they do.")
final class TopicsCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ClusterOptions options = new ClusterOptions();

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Logging.withoutKafka();
    Output output = Output.of(spec);
    List<TopicProblem> problems = TopicAdministration.check(settings);
    problems.forEach(problem -> output.line(TerminalText.line(problem.line())));
    output.flush();
    if (problems.isEmpty()) {
      output.note("all topics are as they must be");
    }
    return problems.isEmpty() ? ExitCode.DONE.value() : ExitCode.FAILED.value();
  }
}
