package io.pactwatch.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The stack of containers as {@code docker/compose.yaml} says it. */
public final class Compose {
  /** The folder of the file, from which the paths in it go out. */
  public static final Path FOLDER = Path.of("docker");

  private static final JsonNode FILE = yaml(FOLDER.resolve("compose.yaml"));

  private Compose() {}

  /** All services, by name. */
  public static Map<String, JsonNode> services() {
    Map<String, JsonNode> services = new LinkedHashMap<>();
    FILE.path("services")
        .properties()
        .forEach(each -> services.put(each.getKey(), each.getValue()));
    return services;
  }

  /** A service that there is. */
  public static JsonNode service(String name) {
    return FILE.path("services").required(name);
  }

  /** The variables that a service gets. */
  public static Map<String, String> environment(String service) {
    Map<String, String> variables = new LinkedHashMap<>();
    service(service)
        .path("environment")
        .properties()
        .forEach(each -> variables.put(each.getKey(), each.getValue().asText()));
    return variables;
  }

  /** The words of a service's command. */
  public static List<String> command(String service) {
    return texts(service(service).path("command"));
  }

  /** The names of all volumes. */
  static List<String> volumes() {
    return FILE.path("volumes").properties().stream().map(Map.Entry::getKey).toList();
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** A file of YAML. */
  static JsonNode yaml(Path path) {
    try {
      return new YAMLMapper().readTree(Files.readString(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
