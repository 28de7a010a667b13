package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.demo.BundledTimeline;
import io.pactwatch.stream.TopicSpec;
import io.pactwatch.testkit.Pipeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Holds what the README lists against what there is. */
class ReadmeTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9.-]+)` \\| (.*) \\|$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

  private final String readme = read(Path.of("README.md"));

  @Test
  void listsTheTopics() {
    List<String> listed =
        rows().filter(row -> row.group(1).startsWith("pactwatch.")).map(ReadmeTest::both).toList();
    assertThat(listed)
        .containsExactlyElementsOf(Pipeline.TOPICS.all().stream().map(ReadmeTest::row).toList());
  }

  @Test
  void listsTheCommands() {
    CommandLine commandLine =
        PactwatchCommand.commandLine(
            KafkaAccess.real(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()));
    assertThat(rows().map(row -> row.group(1)).filter(name -> !name.startsWith("pactwatch.")))
        .containsExactlyElementsOf(commandLine.getSubcommands().keySet());
  }

  @Test
  void itsLinksLeadSomewhere() {
    assertThat(LINK.matcher(readme).results().map(link -> link.group(1)))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(Path.of(link)).exists());
  }

  @Test
  void countsTheTimeline() {
    assertThat(readme).contains("timeline of " + BundledTimeline.read().size() + " items");
  }

  private Stream<MatchResult> rows() {
    return ROW.matcher(readme).results();
  }

  private static String both(MatchResult row) {
    return row.group(1) + ": " + row.group(2);
  }

  private static String row(TopicSpec topic) {
    return topic.name() + ": " + topic.holds();
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
