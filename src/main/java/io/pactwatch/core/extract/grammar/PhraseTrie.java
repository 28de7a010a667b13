package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.extract.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of a catalogue (its names, or its words of rules and cues): a walk from a token costs as
 * many steps as the longest phrase that begins there, however many phrases there are.
 *
 * <p>A walk begins with {@link #begin} and goes on with {@link #next} as long as it is at a node;
 * the payloads of a node are those of the phrase that ends there.
 */
public final class PhraseTrie {
  /** Where no phrase goes on. */
  public static final int NONE = 0;

  private static final int ROOT = 0;
  private static final int[] NOTHING = {};

  /** The node of each word that begins a phrase: most words begin none, and end the walk here. */
  private final int[] nodeOfFirst;

  /** Open-addressed: the node and the word that leads on from it, and where to. */
  private final long[] edges;

  private final int[] targets;
  private final boolean[] leadsOn;

  /** The payloads of all nodes, one after another, those of a node in ascending order. */
  private final int[] payloads;

  /** Where those of each node begin. */
  private final int[] payloadsFrom;

  private PhraseTrie(Builder builder, int vocabularySize) {
    int nodes = builder.payloads.size();
    nodeOfFirst = new int[vocabularySize];
    int slots = Integer.highestOneBit(Math.max(builder.edges.size(), 1)) * 4;
    edges = new long[slots];
    targets = new int[slots];
    leadsOn = new boolean[nodes];
    builder.edges.forEach(this::addEdge);
    payloadsFrom = new int[nodes + 1];
    for (int node = 0; node < nodes; node++) {
      payloadsFrom[node + 1] = payloadsFrom[node] + builder.payloads.get(node).length;
    }
    payloads = builder.payloads.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private void addEdge(long edge, int target) {
    int node = (int) (edge >>> 32);
    if (node == ROOT) {
      nodeOfFirst[(int) edge] = target;
      return;
    }
    leadsOn[node] = true;
    int slot = slotOf(edge);
    while (targets[slot] != NONE) {
      slot = (slot + 1) & (targets.length - 1);
    }
    edges[slot] = edge;
    targets[slot] = target;
  }

  /** The node after this word at the beginning of a phrase, or {@link #NONE}. */
  public int begin(int word) {
    return word == Vocabulary.UNKNOWN ? NONE : nodeOfFirst[word];
  }

  /** Whether any word leads on from the node. */
  public boolean leadsOn(int node) {
    return leadsOn[node];
  }

  /** The node to which the word leads on from this one, or {@link #NONE}. */
  public int next(int node, int word) {
    if (word == Vocabulary.UNKNOWN) {
      return NONE;
    }
    long edge = edge(node, word);
    int slot = slotOf(edge);
    while (targets[slot] != NONE && edges[slot] != edge) {
      slot = (slot + 1) & (targets.length - 1);
    }
    return targets[slot];
  }

  /** Whether the node has a payload. */
  public boolean endsPhrase(int node) {
    return payloadsFrom[node] != payloadsFrom[node + 1];
  }

  /** Whether this is one of the node's payloads. */
  public boolean hasPayload(int node, int payload) {
    return Arrays.binarySearch(payloads, payloadsFrom[node], payloadsFrom[node + 1], payload) >= 0;
  }

  /** The index of the node's first payload. */
  public int payloadsFrom(int node) {
    return payloadsFrom[node];
  }

  /** The index after the node's last payload. */
  public int payloadsTo(int node) {
    return payloadsFrom[node + 1];
  }

  public int payload(int index) {
    return payloads[index];
  }

  private static long edge(int node, int word) {
    return ((long) node << 32) | word;
  }

  private int slotOf(long edge) {
    return (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & (targets.length - 1);
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
        Arrays.sort(more);
        payloads.set(node, more);
      }
    }

    PhraseTrie build(int vocabularySize) {
      return new PhraseTrie(this, vocabularySize);
    }
  }
}
