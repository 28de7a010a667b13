package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactwatch.docker.Compose;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** Holds the commands of the stack's containers against the command line. */
class ComposeCommandsTest {
  private static final String IN_IMAGE = "/opt/pactwatch/timeline/";
  private static final Path IN_SOURCE = Path.of("src/main/resources/timeline");

  @TestFactory
  List<DynamicTest> eachCommandIsOneOfOurs() {
    List<DynamicTest> tests =
        Compose.services().entrySet().stream()
            .filter(service -> isOurs(service.getValue()))
            .map(Map.Entry::getKey)
            .map(name -> DynamicTest.dynamicTest(name, () -> check(Compose.command(name))))
            .toList();
    assertThat(tests).hasSize(3);
    return tests;
  }

  private static boolean isOurs(JsonNode service) {
    return service.path("image").asText().startsWith("pactwatch:");
  }

  private static void check(List<String> command) {
    CommandLine commandLine =
        PactwatchCommand.commandLine(
            KafkaAccess.real(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()));
    CommandLine.ParseResult result = commandLine.parseArgs(command.toArray(String[]::new));
    assertThat(result.subcommand().commandSpec().name()).isEqualTo(command.get(0));
    assertThat(command)
        .filteredOn(word -> word.startsWith(IN_IMAGE))
        .allSatisfy(
            file -> assertThat(IN_SOURCE.resolve(file.substring(IN_IMAGE.length()))).exists());
  }
}
