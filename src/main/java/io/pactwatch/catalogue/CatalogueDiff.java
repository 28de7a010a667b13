package io.pactwatch.catalogue;

import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.LearnedType;
import io.pactwatch.core.catalogue.Outlet;
import io.pactwatch.core.catalogue.Party;
import io.pactwatch.core.catalogue.Rule;
import io.pactwatch.core.catalogue.TypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one catalogue has that another has not, or has otherwise. */
public final class CatalogueDiff {
  private final List<String> lines = new ArrayList<>();

  private CatalogueDiff() {}

  /**
   * The differences, a line each: {@code + rule X} for what only the second has, {@code - rule X}
   * for what only the first has, {@code ~ rule X} for what both have and is not the same. Empty
   * where they say the same.
   */
  public static List<String> between(Catalogue first, Catalogue second) {
    CatalogueDiff diff = new CatalogueDiff();
    diff.compare("party", byId(first.parties(), Party::id), byId(second.parties(), Party::id));
    diff.compare(
        "type", byId(first.types(), TypeDefinition::id), byId(second.types(), TypeDefinition::id));
    diff.compare("rule", byId(first.rules(), Rule::id), byId(second.rules(), Rule::id));
    diff.compare(
        "learned",
        byId(first.learned(), LearnedType::type),
        byId(second.learned(), LearnedType::type));
    diff.compare("words", first.words(), second.words());
    diff.compare("inflection", first.inflections(), second.inflections());
    diff.compare("outlet", byId(first.outlets(), Outlet::id), byId(second.outlets(), Outlet::id));
    diff.compare(
        "source", first.weights().credibilityPercent(), second.weights().credibilityPercent());
    diff.compare("weight of", first.weights().typePercent(), second.weights().typePercent());
    diff.compare(
        "weight of", first.weights().certaintyPercent(), second.weights().certaintyPercent());
    diff.compareWhole("glue", first.glue(), second.glue());
    diff.compareWhole("context", first.context(), second.context());
    diff.compareWhole("cues", first.cues(), second.cues());
    diff.compareWhole("references", first.references(), second.references());
    diff.compareWhole("boilerplate", first.boilerplate(), second.boilerplate());
    diff.compareWhole(
        "credibility of other sources",
        first.weights().otherCredibilityPercent(),
        second.weights().otherCredibilityPercent());
    return List.copyOf(diff.lines);
  }

  private static <T> Map<Object, T> byId(List<T> things, Function<T, Object> id) {
    return things.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  private void compare(String what, Map<?, ?> first, Map<?, ?> second) {
    Map<String, String> changes = new TreeMap<>();
    first.forEach(
        (id, value) -> {
          if (!second.containsKey(id)) {
            changes.put(id.toString(), "-");
          } else if (!Objects.equals(value, second.get(id))) {
            changes.put(id.toString(), "~");
          }
        });
    second.keySet().stream()
        .filter(id -> !first.containsKey(id))
        .forEach(id -> changes.put(id.toString(), "+"));
    changes.forEach((id, sign) -> lines.add(sign + " " + what + " " + id));
  }

  private void compareWhole(String what, Object first, Object second) {
    if (!first.equals(second)) {
      lines.add("~ " + what);
    }
  }
}
