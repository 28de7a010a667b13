package io.pactwatch.core.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All phrases of a catalogue (names, words of rules, cues) in one automaton: a walk from a token
 * costs as many steps as the longest phrase that begins there, however many phrases there are.
 */
final class PhraseTrie {
  private static final int ROOT = 0;
  private static final int NONE = -1;
  private static final int[] NOTHING = {};

  /** Told of each phrase that begins at a token. */
  interface Visitor {
    /** The tokens from start to end, the latter exclusive, are the phrase with this payload. */
    void phrase(int payload, int startToken, int endToken);
  }

  private final Map<Long, Integer> edges;
  private final int[][] payloads;
  private final boolean[] beginsPhrase;

  private PhraseTrie(Builder builder, int vocabularySize) {
    edges = Map.copyOf(builder.edges);
    payloads = builder.payloads.toArray(int[][]::new);
    beginsPhrase = new boolean[vocabularySize];
    for (long edge : edges.keySet()) {
      if (edge >>> 32 == ROOT) {
        beginsPhrase[(int) edge] = true;
      }
    }
  }

  /** Tells of every phrase that begins at the token and ends at or before the limit. */
  void walk(Tokens tokens, int token, int limit, Visitor visitor) {
    int word = tokens.word(token);
    if (word == Vocabulary.UNKNOWN || !beginsPhrase[word]) {
      return;
    }
    int node = ROOT;
    for (int next = token; next < limit && node != NONE; next++) {
      node = edges.getOrDefault(edge(node, tokens.word(next)), NONE);
      if (node != NONE) {
        for (int payload : payloads[node]) {
          visitor.phrase(payload, token, next + 1);
        }
      }
    }
  }

  private static long edge(int node, int word) {
    return ((long) node << 32) | (word & 0xFFFFFFFFL);
  }

  /** Collects phrases. */
  static final class Builder {
    private final Map<Long, Integer> edges = new HashMap<>();
    private final List<int[]> payloads = new ArrayList<>(List.of(NOTHING));

    /** Adds a phrase, as ids of words. The same phrase can have several payloads. */
    void add(int[] words, int payload) {
      int node = ROOT;
      for (int word : words) {
        Integer next = edges.get(edge(node, word));
        if (next == null) {
          next = payloads.size();
          payloads.add(NOTHING);
          edges.put(edge(node, word), next);
        }
        node = next;
      }
      int[] known = payloads.get(node);
      if (Arrays.stream(known).noneMatch(other -> other == payload)) {
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = payload;
        payloads.set(node, more);
      }
    }

    PhraseTrie build(int vocabularySize) {
      return new PhraseTrie(this, vocabularySize);
    }
  }
}
