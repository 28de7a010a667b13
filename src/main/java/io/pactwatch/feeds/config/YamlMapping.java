package io.pactwatch.feeds.config;

import io.pactwatch.config.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Keys and values of one mapping in a YAML file. All values are taken as they are written, so that
 * {@code no} is a language and not false.
 */
final class YamlMapping {
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Problems problems;
  private final int line;

  /** Reads the keys; those that are not known, or are there twice, are problems. */
  YamlMapping(MappingNode node, Set<String> known, Problems problems) {
    this.problems = problems;
    line = lineOf(node);
    for (NodeTuple tuple : node.getValue()) {
      Node keyNode = tuple.getKeyNode();
      Optional<String> key = scalar(keyNode);
      if (key.isEmpty()) {
        problems.add(lineOf(keyNode), "a key must be a word");
      } else if (!known.contains(key.get())) {
        problems.add(lineOf(keyNode), unknown(key.get(), known));
      } else if (values.putIfAbsent(key.get(), tuple.getValueNode()) != null) {
        problems.add(lineOf(keyNode), "'" + key.get() + "' is there twice");
      }
    }
  }

  private static String unknown(String key, Set<String> known) {
    return "unknown key '"
        + key
        + "'"
        + Suggestion.of(key, known)
            .map(meant -> "; did you mean '" + meant + "'?")
            .orElseGet(() -> "; known here: " + String.join(", ", new TreeSet<>(known)));
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** The line of a key's value, or of the mapping where there is none. */
  int line(String key) {
    @Nullable Node node = values.get(key);
    return node == null ? line : lineOf(node);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** A value that must be there. */
  <T> Optional<T> required(String key, Function<String, T> parser) {
    if (!has(key)) {
      problems.add(line, "'" + key + "' is missing");
    }
    return optional(key, parser);
  }

  /** A value; a parser that throws IllegalArgumentException makes a problem of its message. */
  <T> Optional<T> optional(String key, Function<String, T> parser) {
    @Nullable Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    Optional<String> text = scalar(node);
    if (text.isEmpty()) {
      problems.add(lineOf(node), "'" + key + "' must be one value");
      return Optional.empty();
    }
    return parsed(key, node, text.get(), parser);
  }

  /** The values of a list; empty where there is none. */
  <T> List<T> list(String key, Function<String, T> parser) {
    List<T> list = new ArrayList<>();
    for (Node element : elements(key)) {
      Optional<String> text = scalar(element);
      if (text.isEmpty()) {
        problems.add(lineOf(element), "'" + key + "' must be a list of values");
      } else {
        parsed(key, element, text.get(), parser).ifPresent(list::add);
      }
    }
    return list;
  }

  /** A mapping in this one. */
  Optional<MappingNode> mapping(String key) {
    @Nullable Node node = values.get(key);
    if (node instanceof MappingNode mapping) {
      return Optional.of(mapping);
    }
    if (node != null) {
      problems.add(lineOf(node), "'" + key + "' must be a mapping of key: value");
    }
    return Optional.empty();
  }

  /** The mappings of a list. */
  List<MappingNode> mappings(String key) {
    List<MappingNode> list = new ArrayList<>();
    for (Node element : elements(key)) {
      if (element instanceof MappingNode mapping) {
        list.add(mapping);
      } else {
        problems.add(lineOf(element), "'" + key + "' must be a list of mappings of key: value");
      }
    }
    return list;
  }

  private List<Node> elements(String key) {
    @Nullable Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problems.add(lineOf(node), "'" + key + "' must be a list");
    return List.of();
  }

  private <T> Optional<T> parsed(String key, Node node, String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException wrong) {
      problems.add(lineOf(node), key + ": " + wrong.getMessage());
      return Optional.empty();
    }
  }

  /** A plain value; one with a tag of another language's types is none. */
  private static Optional<String> scalar(Node node) {
    boolean plain = node instanceof ScalarNode && node.getTag().startsWith(Tag.PREFIX);
    return plain
        ? Optional.of(((ScalarNode) node).getValue().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
