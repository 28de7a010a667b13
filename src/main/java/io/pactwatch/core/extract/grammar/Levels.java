package io.pactwatch.core.extract.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Numbers the nodes of a tree level by level, so that those below one node stand together. */
final class Levels {
  private Levels() {}

  /** The root, then the nodes right below it, then those below these, each in their order. */
  static <N> List<N> of(N root, Function<N, Collection<N>> below) {
    List<N> nodes = new ArrayList<>(List.of(root));
    for (int node = 0; node < nodes.size(); node++) {
      nodes.addAll(below.apply(nodes.get(node)));
    }
    return nodes;
  }
}
