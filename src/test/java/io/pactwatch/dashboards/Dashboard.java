package io.pactwatch.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A dashboard as its file says it.
 *
 * @param file the name of its file
 * @param json all of it
 */
public record Dashboard(String file, JsonNode json) {
  private static final Path FOLDER = Path.of("grafana", "dashboards");
  private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+), ([a-z_]+)\\)");

  /** A panel that shows data, and where its rectangle lies. */
  public record Panel(JsonNode json) {
    String title() {
      return json.path("title").asText();
    }

    boolean isRow() {
      return json.path("type").asText().equals("row");
    }

    JsonNode defaults() {
      return json.path("fieldConfig").path("defaults");
    }

    List<JsonNode> targets() {
      return list(json.path("targets"));
    }
  }

  /** All of them, by file name. */
  public static List<Dashboard> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Dashboard::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The dashboard in the file of that name. */
  public static Dashboard of(String file) {
    return read(FOLDER.resolve(file));
  }

  private static Dashboard read(Path path) {
    try {
      return new Dashboard(
          path.getFileName().toString(), new ObjectMapper().readTree(path.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public String uid() {
    return json.path("uid").asText();
  }

  /** Rows, and all panels with those inside of collapsed rows. */
  List<Panel> panels() {
    List<Panel> all = new ArrayList<>();
    for (JsonNode panel : list(json.path("panels"))) {
      all.add(new Panel(panel));
      list(panel.path("panels")).forEach(inner -> all.add(new Panel(inner)));
    }
    return all;
  }

  /** The panels that show data. */
  List<Panel> dataPanels() {
    return panels().stream().filter(panel -> !panel.isRow()).toList();
  }

  List<JsonNode> variables() {
    return list(json.path("templating").path("list"));
  }

  Optional<JsonNode> variable(String name) {
    return variables().stream().filter(each -> each.path("name").asText().equals(name)).findAny();
  }

  /** What Prometheus is asked: the expressions of all panels, in order. */
  public List<String> expressions() {
    return dataPanels().stream()
        .flatMap(panel -> panel.targets().stream())
        .filter(target -> target.has("expr"))
        .map(target -> target.path("expr").asText())
        .toList();
  }

  /** What Prometheus is asked for the annotations. */
  public List<String> annotationExpressions() {
    return list(json.path("annotations").path("list")).stream()
        .filter(note -> note.has("expr"))
        .map(note -> note.path("expr").asText())
        .toList();
  }

  /**
   * What Prometheus is asked for the values of the variables, as an expression: Grafana's {@code
   * label_values} is none.
   */
  public List<String> variableExpressions() {
    return variables().stream()
        .filter(variable -> variable.path("type").asText().equals("query"))
        .map(variable -> LABEL_VALUES.matcher(variable.path("definition").asText()))
        .map(query -> query.replaceFirst("group by ($2) ($1)"))
        .toList();
  }

  /** What the monitor's JSON is asked: the queries of panels and annotations. */
  List<JsonNode> documentQueries() {
    Stream<JsonNode> ofPanels = dataPanels().stream().flatMap(panel -> panel.targets().stream());
    Stream<JsonNode> ofAnnotations =
        list(json.path("annotations").path("list")).stream().map(note -> note.path("target"));
    return Stream.concat(ofPanels, ofAnnotations).filter(query -> query.has("url")).toList();
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  @Override
  public String toString() {
    return file;
  }
}
