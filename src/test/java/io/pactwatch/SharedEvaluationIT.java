package io.pactwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactwatch.testkit.JarProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The labelled items that lie beside the repository where it is developed. */
@Timeout(120)
class SharedEvaluationIT {
  private static final Path SHARED = Path.of("..", "shared", "evaluation");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  @BeforeEach
  void needsTheSharedItems() {
    assumeTrue(
        Files.isDirectory(SHARED), SHARED.toAbsolutePath().normalize() + " is not there: skipped");
  }

  private static String file(String set, String name) {
    return SHARED.resolve(set).resolve(name).toString();
  }

  private static List<String> ids(List<String> lines, String field) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : lines) {
      ids.add(MAPPER.readTree(line).path(field).asText());
    }
    return ids;
  }

  @Test
  void extractAnswersOneLineForEachItemInOrder() throws Exception {
    try (JarProcess extract =
        JarProcess.start(folder, "extract", "--items", file("dev", "items.jsonl"))) {
      assertThat(extract.awaitExit(PATIENCE)).as("%s", extract.errors()).isZero();
      List<String> items = Files.readAllLines(Path.of(file("dev", "items.jsonl")));
      assertThat(items).hasSize(150);
      assertThat(ids(extract.output().lines().toList(), "item")).isEqualTo(ids(items, "id"));
    }
  }

  @Test
  void mostOfWhatTheSeedArticlesSayIsFound() throws Exception {
    try (JarProcess evaluate =
        JarProcess.start(
            folder,
            "evaluate",
            "--items",
            file("seeds", "items.jsonl"),
            "--labels",
            file("seeds", "labels.jsonl"),
            "--format",
            "json")) {
      assertThat(evaluate.awaitExit(PATIENCE)).as("%s", evaluate.errors()).isZero();
      JsonNode overall = MAPPER.readTree(evaluate.output()).path("overall");
      System.out.println("seed articles: " + overall);
      int required = overall.path("required").asInt();
      assertThat(required).isEqualTo(29);
      assertThat(overall.path("hits").asInt()).isGreaterThanOrEqualTo(22);
    }
  }
}
