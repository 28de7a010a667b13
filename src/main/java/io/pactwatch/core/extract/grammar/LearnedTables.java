package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.model.SignalType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue learned, compiled: what each phrase of one or two units adds to the scores. A
 * score has a number; a look-up costs the same however many phrases and types there are.
 */
public final class LearnedTables {
  /** Where no phrase is. */
  public static final int NONE = -1;

  /** Enough for two million symbols and as many phrases, more than a catalogue can hold. */
  private static final int BITS = 21;

  private static final int NUMBER = (1 << BITS) - 1;

  private final Symbols symbols;

  /** For each symbol the phrase that is it alone, or {@link #NONE}. */
  private final int[] phraseOfOne;

  /**
   * Open-addressed: in a cell two symbols, and behind them the phrase that they are plus one,
   * {@link #BITS} bits each; 0 where nothing stands. So a look-up reads one place of memory.
   */
  private final long[] pairs;

  /**
   * For each symbol a bit for each that can follow it in a phrase, by the last bits of its number.
   */
  private final long[] followers;

  /** For each phrase where its additions begin; the end is where the next one's begin. */
  private final int[] additionsFrom;

  /** The number of a score, and beside it what is added to it. */
  private final int[] additions;

  private final int[] bases;
  private final List<LearnedRules> types;

  /** What the rules of all types need, each once: few of them differ. */
  private final List<PartyNeed> needs;

  /** By the number of the type. */
  private final @Nullable LearnedRules[] byType;

  /**
   * What becomes of the scores of one type.
   *
   * @param stated the number of the score that says whether it is stated
   * @param rules of the type, one for each direction
   * @param directions for each rule the number of the score of its direction, or {@link #NONE}
   *     where the type has one direction only
   */
  public record LearnedRules(int stated, List<CompiledRule> rules, List<Integer> directions) {
    /** Keeps the lists unchangeable. */
    public LearnedRules {
      rules = List.copyOf(rules);
      directions = List.copyOf(directions);
    }

    /** The type of all its rules. */
    public SignalType type() {
      return rules.get(0).rule().type();
    }
  }

  LearnedTables(LearnedCompiler compiler) {
    symbols = compiler.symbols();
    bases = compiler.bases();
    types = compiler.types();
    needs =
        types.stream()
            .flatMap(type -> type.rules().stream())
            .map(CompiledRule::need)
            .distinct()
            .toList();
    byType = new LearnedRules[compiler.typeNumbers()];
    types.forEach(type -> byType[type.rules().get(0).type()] = type);
    phraseOfOne = new int[compiler.units() + 1];
    Arrays.fill(phraseOfOne, NONE);
    followers = new long[compiler.units() + 1];
    List<LearnedCompiler.Phrase> phrases = mostAddedFirst(compiler.phrases());
    pairs = new long[slots(phrases)];
    additionsFrom = new int[phrases.size() + 1];
    additions = new int[2 * compiler.additions()];
    int phrase = 0;
    int at = 0;
    for (LearnedCompiler.Phrase each : phrases) {
      put(each.first(), each.second(), phrase);
      for (LearnedCompiler.Addition addition : each.additions()) {
        additions[at] = addition.score();
        additions[at + 1] = addition.value();
        at += 2;
      }
      phrase++;
      additionsFrom[phrase] = at;
    }
  }

  /**
   * What stands in many sentences tells a little of many types: what is read most often stands
   * together.
   */
  private static List<LearnedCompiler.Phrase> mostAddedFirst(List<LearnedCompiler.Phrase> phrases) {
    return phrases.stream()
        .sorted(Comparator.comparingInt(phrase -> -phrase.additions().size()))
        .toList();
  }

  /** More than two for each pair, so that every search ends, and soon. */
  private static int slots(List<LearnedCompiler.Phrase> phrases) {
    int pairs = (int) phrases.stream().filter(phrase -> phrase.second() != Symbols.NONE).count();
    return Integer.highestOneBit(Math.max(pairs, 1)) * 4;
  }

  private void put(int first, int second, int phrase) {
    if (second == Symbols.NONE) {
      phraseOfOne[first] = phrase;
      return;
    }
    followers[first] |= 1L << second;
    long pair = pair(first, second);
    int slot = slotOf(pair);
    while (pairs[slot] != 0) {
      slot = (slot + 1) & (pairs.length - 1);
    }
    pairs[slot] = pair << BITS | (phrase + 1);
  }

  private static long pair(int first, int second) {
    return (long) first << BITS | second;
  }

  private int slotOf(long pair) {
    return (int) ((pair * 0x9E3779B97F4A7C15L) >>> 40) & (pairs.length - 1);
  }

  public Symbols symbols() {
    return symbols;
  }

  /** The types of which something was learned and that have rules. */
  public List<LearnedRules> types() {
    return types;
  }

  /** Which parties the rules of these types need: each need once. */
  public List<PartyNeed> needs() {
    return needs;
  }

  /** What was learned of the type of a rule, if anything. */
  public @Nullable LearnedRules of(CompiledRule rule) {
    return byType[rule.type()];
  }

  /** Sets each score, by its number, to that of a sentence without any phrase. */
  public void begin(int[] scores) {
    System.arraycopy(bases, 0, scores, 0, bases.length);
  }

  /** How many scores there are. */
  public int size() {
    return bases.length;
  }

  /** How many phrases there are. */
  public int phrases() {
    return additionsFrom.length - 1;
  }

  /** The phrase that is this symbol alone, or {@link #NONE}. */
  public int phraseOf(int symbol) {
    return phraseOfOne[symbol];
  }

  /** False where these two symbols are no phrase: one look tells of most. */
  public boolean canFollow(int first, int second) {
    return (followers[first] >>> second & 1) != 0;
  }

  /** The phrase that these two symbols are, or {@link #NONE}. */
  public int phraseOf(int first, int second) {
    long pair = pair(first, second);
    int slot = slotOf(pair);
    for (long cell = pairs[slot]; cell != 0; cell = pairs[slot]) {
      if (cell >>> BITS == pair) {
        return (int) (cell & NUMBER) - 1;
      }
      slot = (slot + 1) & (pairs.length - 1);
    }
    return NONE;
  }

  /** Adds what a phrase is worth to each of the scores. */
  public void addTo(int[] scores, int phrase) {
    int to = additionsFrom[phrase + 1];
    for (int at = additionsFrom[phrase]; at < to; at += 2) {
      scores[additions[at]] += additions[at + 1];
    }
  }

  /** What a phrase is worth for one score. */
  public int worth(int phrase, int score) {
    for (int at = additionsFrom[phrase]; at < additionsFrom[phrase + 1]; at += 2) {
      if (additions[at] == score) {
        return additions[at + 1];
      }
    }
    return 0;
  }
}
