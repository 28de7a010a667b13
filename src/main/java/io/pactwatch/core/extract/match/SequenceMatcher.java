package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.amount.AmountMention;
import io.pactwatch.core.extract.grammar.CompiledRule;
import io.pactwatch.core.extract.grammar.Element;
import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.model.PartyId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fits sequences to one sentence at a time. What has failed once at an element and a position is
 * not tried again, so the cost is bounded by the lengths of sequence and sentence, whatever they
 * hold.
 */
public final class SequenceMatcher {
  /** So many words that carry no meaning may stand between two elements. */
  private static final int MAXIMUM_GLUE = 4;

  private final TermPlaces places;
  private SentenceIndex sentence;

  /** A bit for each element and position from which the rest of the sequence does not fit. */
  private long[] failed = new long[8];

  /** Where each element stands in the match, as positions. */
  private int[] firsts = new int[16];

  private int[] lasts = new int[16];

  /** Who stands in each slot. */
  private List<Mention>[] parties = emptySlots(16);

  /** Fits to a sentence, of which the places tell. */
  SequenceMatcher(SentenceIndex sentence, TermPlaces places) {
    this.sentence = sentence;
    this.places = places;
  }

  /** Goes on to another sentence, of which the places tell now. */
  void begin(SentenceIndex next) {
    sentence = next;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Mention>[] emptySlots(int size) {
    List<Mention>[] slots = new List[size];
    Arrays.fill(slots, List.of());
    return slots;
  }

  /**
   * Adds the places where the sequence fits, from left to right, without overlaps.
   *
   * @param from the first token with which it can begin
   * @param to the last one
   */
  void match(CompiledRule rule, int from, int to, List<RuleMatch> matches) {
    prepare(rule);
    int position = sentence.position(from);
    int last = sentence.position(to);
    while (position <= last) {
      RuleMatch match =
          canBegin(rule.element(0), position) && fits(rule, 0, position) ? toMatch(rule) : null;
      if (match != null) {
        matches.add(match);
        position = Math.max(position + 1, lasts[rule.size() - 1]);
      } else {
        position++;
      }
    }
  }

  private void prepare(CompiledRule rule) {
    int states = (rule.size() * (sentence.length() + 1)) / Long.SIZE + 1;
    if (failed.length < states) {
      failed = new long[states];
    } else {
      Arrays.fill(failed, 0, states, 0);
    }
    if (firsts.length < rule.size()) {
      firsts = new int[rule.size()];
      lasts = new int[rule.size()];
      parties = emptySlots(rule.size());
    }
  }

  /** Whether what stands there can begin an element: at most words a gap alone can. */
  private boolean canBegin(Element element, int position) {
    if (element instanceof Element.Term) {
      return sentence.termsFrom(position) < sentence.termsTo(position);
    }
    if (element instanceof Element.PartySlot) {
      return sentence.hasParty(position);
    }
    return element instanceof Element.Gap || sentence.amount(position) != null;
  }

  /** Whether the elements from this one on fit from this position on. */
  private boolean fits(CompiledRule rule, int index, int position) {
    if (index == rule.size()) {
      return true;
    }
    int state = index * (sentence.length() + 1) + position;
    if ((failed[state / Long.SIZE] >>> state & 1) != 0) {
      return false;
    }
    boolean fits = tryElement(rule, index, position);
    if (!fits) {
      failed[state / Long.SIZE] |= 1L << state;
    }
    return fits;
  }

  private boolean tryElement(CompiledRule rule, int index, int position) {
    if (rule.element(index) instanceof Element.Gap gap) {
      return fitsAfterGap(rule, index, position, gap.maximum());
    }
    // At the beginning nothing is stepped over, and a gap has stepped over it already.
    boolean exact = index == 0 || rule.element(index - 1) instanceof Element.Gap;
    int stepsLeft = exact ? 0 : MAXIMUM_GLUE;
    for (int at = position; at < sentence.length(); at++, stepsLeft--) {
      if (fitsAt(rule, index, at)) {
        return true;
      }
      if (stepsLeft == 0 || !sentence.isGlue(at)) {
        return false;
      }
    }
    return false;
  }

  private boolean fitsAfterGap(CompiledRule rule, int index, int position, int maximum) {
    int words = 0;
    Element next = rule.element(index + 1);
    int from = firstPosition(next);
    int to = lastPosition(next);
    for (int at = position; at <= to && words <= maximum; at++) {
      if (at >= from && canBegin(next, at) && fits(rule, index + 1, at)) {
        return true;
      }
      if (sentence.endsGap(at)) {
        return false;
      }
      words += sentence.isGlue(at) ? 0 : 1;
    }
    return false;
  }

  /** The first position at which an element behind a gap can stand. */
  private int firstPosition(Element element) {
    return element instanceof Element.Term term ? sentence.position(places.first(term.id())) : 0;
  }

  /** The last position at which it can stand. */
  private int lastPosition(Element element) {
    return element instanceof Element.Term term
        ? sentence.position(places.last(term.id()))
        : sentence.length() - 1;
  }

  private boolean fitsAt(CompiledRule rule, int index, int position) {
    Element element = rule.element(index);
    if (element instanceof Element.Term term) {
      return fitsTerm(rule, index, position, term.id());
    }
    if (element instanceof Element.PartySlot slot) {
      return fitsParties(rule, index, position, rule.groups(slot.slot()));
    }
    if (element instanceof Element.AmountSlot slot) {
      AmountMention amount = sentence.amount(position);
      return amount != null
          && slot.kinds().contains(amount.kind())
          && goesOn(rule, index, position, sentence.endOf(amount));
    }
    return false;
  }

  /** The longest hit first. Most terms stand in one place, and elsewhere nothing is looked up. */
  private boolean fitsTerm(CompiledRule rule, int index, int position, int term) {
    int token = sentence.token(position);
    if (token < places.first(term) || token > places.last(term)) {
      return false;
    }
    int from = sentence.termsFrom(position);
    for (int hit = sentence.termsTo(position) - 1; hit >= from; hit--) {
      if (sentence.isOf(hit, term) && goesOn(rule, index, position, sentence.endOfTerm(hit))) {
        return true;
      }
    }
    return false;
  }

  /** The whole list first, then its first party alone. */
  private boolean fitsParties(CompiledRule rule, int index, int position, List<String> groups) {
    if (!sentence.hasParty(position)) {
      return false;
    }
    List<Mention> list = sentence.parties(position);
    return fitsParties(rule, index, position, list, groups)
        || (list.size() > 1 && fitsParties(rule, index, position, List.of(list.get(0)), groups));
  }

  private boolean fitsParties(
      CompiledRule rule, int index, int position, List<Mention> list, List<String> groups) {
    if (!isAnyAllowed(list, groups)
        || !goesOn(rule, index, position, sentence.endOf(list.get(list.size() - 1)))) {
      return false;
    }
    parties[index] = allowed(list, groups);
    return true;
  }

  private static boolean isAnyAllowed(List<Mention> list, List<String> groups) {
    boolean any = groups.isEmpty();
    for (int index = 0; index < list.size() && !any; index++) {
      any = groups.contains(list.get(index).group());
    }
    return any;
  }

  /** Those of a list that are allowed, of which there is one at least. */
  private static List<Mention> allowed(List<Mention> list, List<String> groups) {
    if (groups.isEmpty() || list.size() == 1) {
      return list;
    }
    List<Mention> allowed = new ArrayList<>();
    for (Mention mention : list) {
      if (groups.contains(mention.group())) {
        allowed.add(mention);
      }
    }
    return allowed;
  }

  private boolean goesOn(CompiledRule rule, int index, int first, int last) {
    if (!fits(rule, index + 1, last)) {
      return false;
    }
    firsts[index] = first;
    lasts[index] = last;
    return true;
  }

  /** Nothing where a slot that stands twice in the pattern holds different parties. */
  private @Nullable RuleMatch toMatch(CompiledRule rule) {
    List<Mention> a = slot(rule, Element.Slot.A);
    List<Mention> b = slot(rule, Element.Slot.B);
    if (a == null || b == null) {
      return null;
    }
    int triggerFirst = Integer.MAX_VALUE;
    int triggerLast = 0;
    for (int index = 0; index < rule.size(); index++) {
      if (rule.element(index) instanceof Element.Term) {
        triggerFirst = Math.min(triggerFirst, firsts[index]);
        triggerLast = Math.max(triggerLast, lasts[index]);
      }
    }
    return new RuleMatch(
        rule,
        sentence.token(firsts[0]),
        sentence.token(lasts[rule.size() - 1]),
        sentence.token(triggerFirst),
        sentence.token(triggerLast),
        a,
        b);
  }

  private @Nullable List<Mention> slot(CompiledRule rule, Element.Slot slot) {
    List<Mention> held = null;
    for (int index = 0; index < rule.size(); index++) {
      if (rule.element(index) instanceof Element.PartySlot at && at.slot() == slot) {
        held = held == null ? parties[index] : common(held, parties[index]);
      }
    }
    if (held == null) {
      return List.of();
    }
    return held.isEmpty() ? null : held;
  }

  private static List<Mention> common(List<Mention> some, List<Mention> others) {
    Set<PartyId> ids = others.stream().map(Mention::party).collect(Collectors.toSet());
    return some.stream().filter(mention -> ids.contains(mention.party())).toList();
  }
}
