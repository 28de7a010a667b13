package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.catalogue.Reach;
import io.pactwatch.core.catalogue.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One sequence that a rule's pattern stands for. */
public final class CompiledRule {
  /** Where no term is asked for. */
  public static final int NO_TERM = -1;

  /** The step that is a party. */
  public static final int PARTY = -1;

  /** The step that is an amount. */
  public static final int AMOUNT = -2;

  private final Rule rule;
  private final int type;
  private final int order;
  private final Element[] elements;
  private final int[] terms;
  private final int specificity;
  private final int mentionsNeeded;
  private final int unless;
  private final List<String> groupsOfA;
  private final List<String> groupsOfB;
  private final PartyNeed need;

  /**
   * Makes a sequence.
   *
   * @param rule the rule
   * @param type the number of its type
   * @param order of the rule in the catalogue, from 0
   * @param elements what must follow what
   * @param unless the term that must not stand in the sentence, or {@link #NO_TERM}
   */
  CompiledRule(Rule rule, int type, int order, List<Element> elements, int unless) {
    this.rule = rule;
    this.type = type;
    this.unless = unless;
    groupsOfA = rule.parties().groupsOfA();
    groupsOfB = rule.parties().groupsOfB();
    need = PartyNeed.of(rule.parties());
    this.order = order;
    this.elements = elements.toArray(Element[]::new);
    terms =
        elements.stream()
            .filter(Element.Term.class::isInstance)
            .mapToInt(element -> ((Element.Term) element).id())
            .distinct()
            .toArray();
    specificity =
        (int) elements.stream().filter(element -> !(element instanceof Element.Gap)).count();
    mentionsNeeded = Math.max(slots(elements), need.pair() && !looksFar(need) ? 2 : 0);
  }

  public Rule rule() {
    return rule;
  }

  /** The number of its type among those that the rules of the catalogue have. */
  public int type() {
    return type;
  }

  public int order() {
    return order;
  }

  public int size() {
    return elements.length;
  }

  public Element element(int index) {
    return elements[index];
  }

  /** The ids of its terms, each once; all must stand in a sentence that it fits. */
  IntStream terms() {
    return Arrays.stream(terms);
  }

  /** The term that must not stand in the sentence, or {@link #NO_TERM}. */
  public int unless() {
    return unless;
  }

  /** What it is made of, without gaps: a term is its id. */
  int[] steps() {
    return Arrays.stream(elements)
        .filter(element -> !(element instanceof Element.Gap))
        .mapToInt(CompiledRule::step)
        .toArray();
  }

  private static int step(Element element) {
    if (element instanceof Element.Term term) {
      return term.id();
    }
    return element instanceof Element.PartySlot ? PARTY : AMOUNT;
  }

  private static int slots(List<Element> elements) {
    return (int) elements.stream().filter(Element.PartySlot.class::isInstance).count();
  }

  /** Whether a party can stand in another sentence. */
  private static boolean looksFar(PartyNeed need) {
    return need.reach().compareTo(Reach.SENTENCE) > 0;
  }

  /**
   * How many mentions of parties a sentence needs: as many as it has slots, and two where both
   * parties must stand in the sentence.
   */
  int mentionsNeeded() {
    return mentionsNeeded;
  }

  /** Which parties must be in reach for a match to say anything. */
  public PartyNeed need() {
    return need;
  }

  /** How much of a sentence it asks for: the more, the better it knows. */
  public int specificity() {
    return specificity;
  }

  /** The groups from which the party in a slot may come; empty: any. */
  public List<String> groups(Element.Slot slot) {
    return switch (slot) {
      case A -> groupsOfA;
      case B -> groupsOfB;
    };
  }
}
