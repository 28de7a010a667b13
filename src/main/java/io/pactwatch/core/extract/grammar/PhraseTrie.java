package io.pactwatch.core.extract.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Phrases of a catalogue (its names, or its words of rules and cues): a walk from a token costs as
 * many steps as the longest phrase that begins there, however many phrases there are.
 *
 * <p>A walk begins with {@link #begin} and goes on with {@link #next} as long as it is at a node;
 * the payloads of a node are those of the phrase that ends there.
 *
 * <p>The nodes are numbered level by level, so that those below one node stand together, in the
 * order of their words: what is read of a node is few places of memory, near to one another.
 */
public final class PhraseTrie {
  /** Of no phrases. */
  public static final PhraseTrie EMPTY = new Builder().build();

  /** Where no phrase goes on. */
  public static final int NONE = 0;

  private static final int ROOT = 0;

  /** So many words are compared one after another, more are searched. */
  private static final int FEW = 8;

  /** So many bits for each node at least: few words seem to follow that do not. */
  private static final int FOLLOWER_BITS = 8;

  /** Puts the words that follow one node far from those of another. */
  private static final int FACTOR = 0x9E3779B1;

  /**
   * The node of each word that begins a phrase: most words begin none, and end the walk here. The
   * first cell is that of an unknown word, the last one that of all words behind the last that
   * begins a phrase: whether a word is known nobody can guess, so it is not asked.
   */
  private final int[] nodeOfFirst;

  /**
   * Beside each of these nodes a bit for each word that can come next, by the last bits of its id;
   * all bits where the word is a phrase itself. Nearly always another word follows: one look tells.
   */
  private final long[] nextOfFirst;

  /** The word that leads to each node. */
  private final int[] words;

  /** For each node the first of those below it, and beside it the index of its first payload. */
  private final int[] starts;

  /**
   * A bit for each node and each word that leads on from there. Hardly a word does, and how many
   * are compared before that is known nobody can guess: one look tells of nearly all.
   */
  private final long[] followers;

  /** The payloads of all nodes, one after another, those of a node in ascending order. */
  private final int[] payloads;

  private PhraseTrie(Node root) {
    List<Node> nodes = Levels.of(root, node -> node.children.values());
    words = nodes.stream().mapToInt(node -> node.word).toArray();
    payloads = nodes.stream().flatMap(node -> node.payloads.stream()).mapToInt(p -> p).toArray();
    starts = new int[2 * nodes.size() + 2];
    starts[0] = 1;
    for (int node = 0; node < nodes.size(); node++) {
      starts[2 * node + 2] = starts[2 * node] + nodes.get(node).children.size();
      starts[2 * node + 3] = starts[2 * node + 1] + nodes.get(node).payloads.size();
    }
    followers = followers();
    int end = childrenFrom(ROOT + 1);
    nodeOfFirst = new int[end == 1 ? 2 : words[end - 1] + 3];
    nextOfFirst = new long[nodeOfFirst.length];
    for (int node = 1; node < end; node++) {
      nodeOfFirst[words[node] + 1] = node;
      nextOfFirst[words[node] + 1] = endsPhrase(node) ? -1L : nextWords(node);
    }
  }

  private long[] followers() {
    int cells = words.length * FOLLOWER_BITS / Long.SIZE;
    long[] bits = new long[2 * Integer.highestOneBit(Math.max(1, cells))];
    for (int node = ROOT + 1; node < words.length; node++) {
      addFollowers(node, bits);
    }
    return bits;
  }

  private void addFollowers(int node, long[] bits) {
    for (int child = childrenFrom(node); child < childrenFrom(node + 1); child++) {
      int bit = followerBit(node, words[child]);
      bits[cellOf(bit, bits)] |= 1L << bit;
    }
  }

  private static int followerBit(int node, int word) {
    return node * FACTOR + word;
  }

  /** False where the word leads nowhere from the node. */
  private boolean canFollow(int node, int word) {
    int bit = followerBit(node, word);
    return (followers[cellOf(bit, followers)] >>> bit & 1) != 0;
  }

  private static int cellOf(int bit, long[] bits) {
    return (bit >>> 6) & (bits.length - 1);
  }

  private int childrenFrom(int node) {
    return starts[2 * node];
  }

  private long nextWords(int node) {
    long next = 0;
    for (int child = childrenFrom(node); child < childrenFrom(node + 1); child++) {
      next |= 1L << words[child];
    }
    return next;
  }

  /** How many nodes there are. */
  int nodes() {
    return words.length;
  }

  /** The node after this word at the beginning of a phrase, or {@link #NONE}. */
  public int begin(int word) {
    return nodeOfFirst[cellOf(word)];
  }

  /**
   * 1 where a phrase can begin with the word, 0 where neither the word is one nor one begins with
   * it and the one that comes next. A number, so that who asks of every word need not branch.
   */
  public int beginnings(int word, int next) {
    return (int) (nextOfFirst[cellOf(word)] >>> next & 1);
  }

  private int cellOf(int word) {
    return Math.min(word + 1, nodeOfFirst.length - 1);
  }

  /** The node to which the word leads on from this one, or {@link #NONE}. */
  public int next(int node, int word) {
    return canFollow(node, word) ? search(node, word) : NONE;
  }

  private int search(int node, int word) {
    int from = childrenFrom(node);
    int to = childrenFrom(node + 1);
    if (to - from > FEW) {
      return Math.max(NONE, Arrays.binarySearch(words, from, to, word));
    }
    for (int child = from; child < to; child++) {
      if (words[child] == word) {
        return child;
      }
    }
    return NONE;
  }

  /** Whether the node has a payload. */
  public boolean endsPhrase(int node) {
    return payloadsFrom(node) != payloadsTo(node);
  }

  /** Whether this is one of the node's payloads. */
  public boolean hasPayload(int node, int payload) {
    return Arrays.binarySearch(payloads, payloadsFrom(node), payloadsTo(node), payload) >= 0;
  }

  /** The index of the node's first payload. */
  public int payloadsFrom(int node) {
    return starts[2 * node + 1];
  }

  /** The index after the node's last payload. */
  public int payloadsTo(int node) {
    return starts[2 * node + 3];
  }

  public int payload(int index) {
    return payloads[index];
  }

  /** A node while the trie grows. */
  private static final class Node {
    private final int word;
    private final Map<Integer, Node> children = new TreeMap<>();
    private final TreeSet<Integer> payloads = new TreeSet<>();

    Node(int word) {
      this.word = word;
    }
  }

  /** Collects phrases. */
  static final class Builder {
    private final Node root = new Node(ROOT);

    /** Adds a phrase, as ids of words. The same phrase can have several payloads. */
    void add(int[] words, int payload) {
      Node node = root;
      for (int word : words) {
        node = node.children.computeIfAbsent(word, Node::new);
      }
      node.payloads.add(payload);
    }

    PhraseTrie build() {
      return new PhraseTrie(root);
    }
  }
}
