package io.pactwatch.core.extract.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The sequences of all rules, as a tree of the terms that they need, the rarest first. A pattern
 * with alternatives stands for hundreds of sequences, which share most of their terms: of those
 * whose rarest term is in a sentence, a walk meets only as many branches as there are second terms,
 * and goes on only where these are in the sentence, too. Sequences stand apart by how many mentions
 * of parties they need: most sentences have one or none.
 *
 * <p>The nodes are numbered level by level, so that those below one node stand together: from
 * {@link #childrenFrom} up to {@link #childrenTo}.
 */
public final class RuleIndex {
  /** Where no sequence is. */
  public static final int NONE = 0;

  /** Sequences that need more mentions of parties than this stand with those that need as many. */
  public static final int MOST_MENTIONS = 2;

  /** A head has so many cells, and in them these. */
  private static final int HEAD = 3;

  private static final int UNLESS = 0;
  private static final int NEED = 1;
  private static final int STEPS = 2;

  private final CompiledRule[] rules;

  /** The steps of all sequences, one after another: reading them must not lead all over memory. */
  private final int[] steps;

  /**
   * For each sequence the term that must not be there, the number of its need and where its steps
   * begin: side by side, because they are asked for together, and so often.
   */
  private final int[] heads;

  private final PartyNeed[] needs;

  /**
   * For each term, by how many mentions the sequences need, the node of those of which it is the
   * rarest, or {@link #NONE}: side by side, because they are asked for together.
   */
  private final int[] nodes;

  /**
   * For each term another one without which none of these sequences fits; {@link
   * CompiledRule#AMOUNT}, which can stand anywhere, where there is none such.
   */
  private final int[] partners;

  private final int[] terms;

  /** For each node the first of those below it, and beside it its first place of a sequence. */
  private final int[] starts;

  /** The numbers of the sequences that need no further term. */
  private final int[] numbers;

  /**
   * Sorts the sequences.
   *
   * @param sequences in the order of the catalogue
   * @param common for each term, whether it is of words that stand in every other sentence
   */
  RuleIndex(List<CompiledRule> sequences, boolean[] common) {
    int[] uses = new int[common.length];
    sequences.forEach(rule -> rule.terms().forEach(term -> uses[term]++));
    Comparator<Integer> leastUsedFirst =
        Comparator.comparingInt((Integer term) -> uses[term]).thenComparing(term -> term);
    rules =
        sequences.stream()
            .sorted(
                Comparator.comparingInt(CompiledRule::specificity)
                    .reversed()
                    .thenComparingInt(CompiledRule::order)
                    .thenComparingInt(
                        rule -> rule.terms().boxed().min(leastUsedFirst).orElseThrow()))
            .toArray(CompiledRule[]::new);
    int[][] stepsOfEach = Arrays.stream(rules).map(CompiledRule::steps).toArray(int[][]::new);
    steps = Arrays.stream(stepsOfEach).flatMapToInt(Arrays::stream).toArray();
    needs = Arrays.stream(rules).map(CompiledRule::need).distinct().toArray(PartyNeed[]::new);
    heads = heads(starts(Arrays.stream(stepsOfEach).mapToInt(s -> s.length).toArray(), 0));
    Comparator<Integer> rarestFirst =
        Comparator.comparing((Integer term) -> common[term]).thenComparing(leastUsedFirst);
    List<Node> levels = Levels.of(tree(rarestFirst), node -> node.children.values());
    terms = levels.stream().mapToInt(node -> node.term).toArray();
    starts =
        sideBySide(
            starts(levels.stream().mapToInt(node -> node.children.size()).toArray(), 1),
            starts(levels.stream().mapToInt(node -> node.numbers.size()).toArray(), 0));
    numbers = levels.stream().flatMap(node -> node.numbers.stream()).mapToInt(n -> n).toArray();
    nodes = nodesByTerm(common.length);
    partners = IntStream.range(0, common.length).map(this::onlyPartner).toArray();
  }

  private int[] heads(int[] stepsFrom) {
    int[] columns = new int[HEAD * rules.length + HEAD];
    List<PartyNeed> known = List.of(needs);
    for (int number = 0; number < rules.length; number++) {
      columns[HEAD * number + UNLESS] = rules[number].unless();
      columns[HEAD * number + NEED] = known.indexOf(rules[number].need());
    }
    for (int number = 0; number <= rules.length; number++) {
      columns[HEAD * number + STEPS] = stepsFrom[number];
    }
    return columns;
  }

  private int onlyPartner(int term) {
    int[] found =
        IntStream.rangeClosed(0, MOST_MENTIONS)
            .map(mentions -> node(term, mentions))
            .filter(node -> node != NONE)
            .map(this::onlyPartnerBelow)
            .distinct()
            .toArray();
    return found.length == 1 ? found[0] : CompiledRule.AMOUNT;
  }

  private int onlyPartnerBelow(int node) {
    boolean isOnly =
        placesFrom(node) == placesTo(node) && childrenFrom(node) + 1 == childrenTo(node);
    return isOnly ? term(childrenFrom(node)) : CompiledRule.AMOUNT;
  }

  private int[] nodesByTerm(int size) {
    int[] byTerm = new int[size * (MOST_MENTIONS + 1)];
    for (int mentions = 0; mentions <= MOST_MENTIONS; mentions++) {
      int root = rootOf(mentions);
      for (int node = childrenFrom(root); node < childrenTo(root); node++) {
        byTerm[cellOf(term(node), mentions)] = node;
      }
    }
    return byTerm;
  }

  private static int cellOf(int term, int mentions) {
    return term * (MOST_MENTIONS + 1) + mentions;
  }

  /** A node while the tree grows. */
  private static final class Node {
    private final int term;
    private final Map<Integer, Node> children = new TreeMap<>();
    private final List<Integer> numbers = new ArrayList<>();

    Node(int term) {
      this.term = term;
    }
  }

  private Node tree(Comparator<Integer> rarestFirst) {
    Node root = new Node(NONE);
    for (int mentions = 0; mentions <= MOST_MENTIONS; mentions++) {
      child(root, rootOf(mentions));
    }
    for (int number = 0; number < rules.length; number++) {
      int mentions = Math.min(rules[number].mentionsNeeded(), MOST_MENTIONS);
      Node node = child(root, rootOf(mentions));
      for (int term : rules[number].terms().boxed().sorted(rarestFirst).toList()) {
        node = child(node, term);
      }
      node.numbers.add(number);
    }
    return root;
  }

  private static Node child(Node node, int term) {
    return node.children.computeIfAbsent(term, Node::new);
  }

  /** The node above the sequences that need so many mentions: those of the first level. */
  private static int rootOf(int mentions) {
    return 1 + mentions;
  }

  private static int[] starts(int[] sizes, int first) {
    int[] starts = new int[sizes.length + 1];
    System.arraycopy(sizes, 0, starts, 1, sizes.length);
    starts[0] = first;
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  private static int[] sideBySide(int[] left, int[] right) {
    int[] both = new int[2 * left.length];
    for (int index = 0; index < left.length; index++) {
      both[2 * index] = left[index];
      both[2 * index + 1] = right[index];
    }
    return both;
  }

  /** Whether the term is the rarest one of any sequence. */
  public boolean anchors(int term) {
    return IntStream.rangeClosed(0, MOST_MENTIONS).anyMatch(m -> node(term, m) != NONE);
  }

  /**
   * A step that must stand beside this term for any of the sequences to fit of which it is the
   * rarest: mostly another term, which most sentences lack; else {@link CompiledRule#AMOUNT}, which
   * can stand in any.
   */
  public int partner(int rarest) {
    return partners[rarest];
  }

  /** How many terms the rules have. */
  public int terms() {
    return partners.length;
  }

  /**
   * The node of the sequences that need so many mentions of parties and of which this is the rarest
   * term, or {@link #NONE}.
   *
   * @param mentions at most {@link #MOST_MENTIONS}, which stands for more as well
   */
  public int node(int rarest, int mentions) {
    return nodes[cellOf(rarest, mentions)];
  }

  /** The first of the nodes below a node. */
  public int childrenFrom(int node) {
    return starts[2 * node];
  }

  /** The node after the last of those below a node. */
  public int childrenTo(int node) {
    return childrenFrom(node + 1);
  }

  /** The term that leads to a node. */
  public int term(int node) {
    return terms[node];
  }

  /** The first place of the sequences that need no term but those on the way to the node. */
  public int placesFrom(int node) {
    return starts[2 * node + 1];
  }

  /** The place after the last of them. */
  public int placesTo(int node) {
    return placesFrom(node + 1);
  }

  /**
   * The number of the sequence at a place. They are numbered by how specific they are, the most
   * specific ones first, then by the order of their rules: so are their matches preferred.
   */
  public int number(int place) {
    return numbers[place];
  }

  /** The first of the steps of a sequence, see {@link CompiledRule#steps}. */
  public int stepsFrom(int number) {
    return heads[HEAD * number + STEPS];
  }

  /** The index after its last step. */
  public int stepsTo(int number) {
    return stepsFrom(number + 1);
  }

  public int step(int index) {
    return steps[index];
  }

  /** The term that must not stand in the sentence, or {@link CompiledRule#NO_TERM}. */
  public int unless(int number) {
    return heads[HEAD * number + UNLESS];
  }

  /** Which parties must be in reach for the sequence to say anything. */
  public PartyNeed need(int number) {
    return needs[heads[HEAD * number + NEED]];
  }

  public CompiledRule rule(int number) {
    return rules[number];
  }
}
