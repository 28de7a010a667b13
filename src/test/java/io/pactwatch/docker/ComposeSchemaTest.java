package io.pactwatch.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compose file is held against the compose schema, which the linter dclint carries. */
class ComposeSchemaTest {
  private static final String LINTER = "dclint@3.1.0";
  private static final Path COMPOSE = Path.of("docker", "compose.yaml");
  private static final long PATIENCE_SECONDS = 180;

  @TempDir private Path folder;

  private record Run(int status, String output) {}

  @BeforeAll
  static void requireTheLinter() throws Exception {
    assumeTrue(
        lint("--version").status() == 0,
        "skipped: npx cannot start " + LINTER + "; install Node.js with npm, with a registry");
  }

  /** Only what is wrong fails: in which order things stand is a matter of taste. */
  private static Run lint(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("npx", "--yes", LINTER, "--quiet"));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("dclint-", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Run(-1, "no answer");
      }
      return new Run(process.exitValue(), Files.readString(output));
    } catch (IOException notThere) {
      return new Run(-1, String.valueOf(notThere.getMessage()));
    } finally {
      Files.delete(output);
    }
  }

  @Test
  void theFileHoldsTheSchema() throws Exception {
    Run run = lint(COMPOSE.toString());

    assertThat(run.status()).as(run.output()).isZero();
  }

  @Test
  void aKeyThatIsNoneIsFound() throws Exception {
    String broken = Files.readString(COMPOSE).replaceFirst("(?m)^services:", "servicez:");
    Path file = Files.writeString(folder.resolve("compose.yaml"), broken);

    Run run = lint(file.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output()).contains("invalid-schema");
  }
}
