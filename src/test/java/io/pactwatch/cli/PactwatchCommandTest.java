package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PactwatchCommandTest {

  @Test
  void helpListsTheCommandsAndTheExitCodes() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.output())
        .contains("  alerts ", "  catalogue ", "  evaluate ", "  extract ", "  publish ")
        .contains("2   wrong usage or wrong configuration");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alerts",
        "catalogue",
        "catalogue check",
        "catalogue show",
        "catalogue diff",
        "catalogue publish",
        "evaluate",
        "extract",
        "publish"
      })
  void everyCommandHelps(String command) {
    CommandRun run = CommandRun.of((command + " --help").split(" ", -1));

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).startsWith("Usage: pactwatch " + command).contains("--verbose");
    assertThat(run.outputLines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void tellsItsVersion() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).startsWith("pactwatch ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "                          | which command? One of demo, run,",
        "extrct                    | unknown command 'extrct'; did you mean 'extract'?",
        "extract --itms x          | unknown option '--itms'; did you mean '--items'?",
        "extract                   | Missing required option: '--items=FILE|-'",
        "extract --items           | Missing required parameter for option '--items'",
        "evaluate --items a more   | unexpected argument 'more'",
        "publish                   | Missing required parameter: 'FILE|-'",
        "publish --kind film x     | 'film' is none of news, announcement",
        "alerts --severity x       | 'x' is none of notice, major, critical",
        "alerts --from yesterday   | 'yesterday' is neither beginning nor now nor a time",
        "alerts --party Open_AI    | party id 'Open_AI' must be lower-case words",
        "alerts --format xml       | 'xml' is none of text, json",
        "catalogue                 | which command? One of check, show, diff, publish",
      })
  void wrongUsageIsOneLineThatPointsToTheHelp(String arguments, String message) {
    String[] words = arguments == null ? new String[0] : arguments.split(" +", -1);
    CommandRun run = CommandRun.of(words);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.errorLines())
        .singleElement()
        .asString()
        .startsWith("pactwatch: ")
        .contains(message)
        .endsWith(" --help'");
  }

  @Test
  void whatAUserTypedCannotCommandTheTerminal() {
    CommandRun run = CommandRun.of("alerts", "--format", "\u001b[31mred\u009b2J\u202e\nnext");

    assertThat(run.errorLines()).singleElement().asString().contains("'red next'");
  }

  @Test
  void aStackTraceComesOnlyWithVerbose() {
    assertThat(CommandRun.of("extract", "--items", "/missing", "--catalogue", "/none").errorLines())
        .containsExactly("pactwatch: cannot read /none: there is no such file");
    String verbose = System.getProperty("pactwatch.verbose", "");
    try {
      assertThat(
              CommandRun.of("extract", "--items", "x", "--catalogue", "/none", "--verbose")
                  .errorLines())
          .hasSizeGreaterThan(3)
          .anyMatch(line -> line.contains("ExtractCommand.call"));
    } finally {
      System.setProperty("pactwatch.verbose", verbose);
    }
  }

  @Test
  void endsQuietlyWhenNobodyReads() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    assertThat(extractInto(closed)).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void saysWhenTheOutputCannotBeWritten() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThat(extractInto(full))
        .isEqualTo(
            new CommandRun(
                1, "", "pactwatch: cannot write to standard output: No space left on device\n"));
  }

  private static CommandRun extractInto(OutputStream stream) {
    StringWriter errors = new StringWriter();
    PrintWriter output =
        new PrintWriter(
            new OutputStreamWriter(new OutputGuard(stream), StandardCharsets.UTF_8), false);
    int exitCode =
        PactwatchCommand.commandLine(new CommandRun.MemoryKafka(), output, new PrintWriter(errors))
            .execute("catalogue", "show", "--file", CommandRun.MINI_CATALOGUE);
    String notes = errors.toString().replaceFirst("mini@.*\n", "");
    return new CommandRun(exitCode, "", notes);
  }

  /** Loading Kafka takes longer than reading a few hundred items. */
  @Test
  void extractNeedsNoKafka() throws Exception {
    try (URLClassLoader withoutKafka =
        new URLClassLoader(classPathWithoutKafka(), ClassLoader.getPlatformClassLoader())) {
      Class<?> command = withoutKafka.loadClass("io.pactwatch.cli.PactwatchCommand");
      Class<?> kafka = withoutKafka.loadClass("io.pactwatch.cli.KafkaAccess");
      var real = kafka.getDeclaredMethod("real");
      real.setAccessible(true);
      var commandLine =
          command.getDeclaredMethod("commandLine", kafka, PrintWriter.class, PrintWriter.class);
      commandLine.setAccessible(true);
      ByteArrayOutputStream output = new ByteArrayOutputStream();
      PrintWriter writer = new PrintWriter(output, false, StandardCharsets.UTF_8);
      Object line = commandLine.invoke(null, real.invoke(null), writer, writer);
      Object exitCode =
          line.getClass()
              .getMethod("execute", String[].class)
              .invoke(
                  line,
                  (Object)
                      new String[] {
                        "extract",
                        "--items",
                        "src/test/resources/cli/items.jsonl",
                        "--catalogue",
                        CommandRun.MINI_CATALOGUE
                      });

      assertThat(output.toString(StandardCharsets.UTF_8)).startsWith("{\"item\":\"capped\"");
      assertThat(exitCode).isEqualTo(0);
    }
  }

  private static URL[] classPathWithoutKafka() {
    return Arrays.stream(
            System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
        .filter(entry -> !entry.contains("kafka"))
        .map(PactwatchCommandTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
