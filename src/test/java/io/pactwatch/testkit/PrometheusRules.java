package io.pactwatch.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules that the stack's Prometheus evaluates, as their files say them. */
public final class PrometheusRules {
  /** Where the configuration lies. */
  public static final Path FOLDER = Path.of("docker", "prometheus");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private PrometheusRules() {}

  /** The files with rules. */
  public static List<Path> files() {
    return Stream.of("recording.yml", "alerting.yml")
        .map(file -> FOLDER.resolve("rules").resolve(file))
        .toList();
  }

  /** The expressions of all rules, in order. */
  public static List<String> expressions() {
    return rules().stream().map(rule -> rule.path("expr").asText()).toList();
  }

  /** The expressions of the alerts: they have data only while one fires. */
  public static List<String> conditions() {
    return rules().stream()
        .filter(rule -> rule.has("alert"))
        .map(rule -> rule.path("expr").asText())
        .toList();
  }

  /** The names of what is recorded. */
  public static List<String> recorded() {
    return rules().stream()
        .filter(rule -> rule.has("record"))
        .map(rule -> rule.path("record").asText())
        .toList();
  }

  private static List<JsonNode> rules() {
    List<JsonNode> rules = new ArrayList<>();
    for (Path file : files()) {
      for (JsonNode group : read(file).path("groups")) {
        group.path("rules").forEach(rules::add);
      }
    }
    return rules;
  }

  private static JsonNode read(Path file) {
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
