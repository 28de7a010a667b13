package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.AmountKind;
import io.pactwatch.core.model.PartyId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fits sequences to one sentence. What has failed once at an element and a token is not tried
 * again, so the cost is bounded by the lengths of sequence and sentence, whatever they hold.
 */
final class SequenceMatcher {
  /** So many words that carry no meaning may stand between two elements. */
  private static final int MAXIMUM_GLUE = 4;

  private final SentenceReading reading;
  private final Tokens tokens;
  private final int sentenceFirst;
  private final int sentenceLast;
  private final boolean[] glue;
  private final Map<Integer, List<SentenceReading.TermHit>> termsAt = new HashMap<>();
  private final Map<Integer, Integer> mentionAt = new HashMap<>();
  private final Map<Integer, AmountMention> amountAt = new HashMap<>();

  SequenceMatcher(SentenceReading reading, Set<Integer> glueWords) {
    this.reading = reading;
    Sentence sentence = reading.sentence();
    tokens = sentence.tokens();
    sentenceFirst = sentence.first();
    sentenceLast = sentence.last();
    glue = new boolean[sentenceLast - sentenceFirst];
    for (int token = sentenceFirst; token < sentenceLast; token++) {
      glue[token - sentenceFirst] = isGlue(token, glueWords);
    }
    reading
        .terms()
        .forEach(hit -> termsAt.computeIfAbsent(hit.first(), at -> new ArrayList<>()).add(hit));
    termsAt
        .values()
        .forEach(
            hits -> hits.sort(Comparator.comparingInt(SentenceReading.TermHit::last).reversed()));
    for (int index = 0; index < reading.mentions().size(); index++) {
      mentionAt.put(reading.mentions().get(index).first(), index);
    }
    reading.amounts().forEach(amount -> amountAt.put(amount.first(), amount));
  }

  private boolean isGlue(int token, Set<Integer> glueWords) {
    return switch (tokens.kind(token)) {
      case POSSESSIVE -> true;
      case SIGN -> ",\"'\u201c\u201d\u2018\u2019()".indexOf(tokens.firstChar(token)) >= 0;
      case WORD, NUMBER -> glueWords.contains(tokens.word(token));
    };
  }

  /** Where the sequence fits, from left to right, without overlaps. */
  List<RuleMatch> match(CompiledRule rule) {
    Attempt attempt = new Attempt(rule);
    List<RuleMatch> matches = new ArrayList<>();
    int token = sentenceFirst;
    while (token < sentenceLast) {
      Optional<RuleMatch> match = attempt.from(token);
      match.ifPresent(matches::add);
      token = Math.max(token + 1, match.map(RuleMatch::last).orElse(token + 1));
    }
    return matches;
  }

  /** One sequence on its way through the sentence. */
  private final class Attempt {
    private final CompiledRule rule;
    private final List<Element> elements;
    private final BitSet failed = new BitSet();
    private final int[] firsts;
    private final int[] lasts;
    private final List<List<Mention>> parties = new ArrayList<>();

    Attempt(CompiledRule rule) {
      this.rule = rule;
      elements = rule.elements();
      firsts = new int[elements.size()];
      lasts = new int[elements.size()];
      elements.forEach(element -> parties.add(List.of()));
    }

    /** The match that begins at this token. */
    Optional<RuleMatch> from(int token) {
      return fits(0, token) ? toMatch() : Optional.empty();
    }

    /** Whether the elements from this one on fit from this token on. */
    boolean fits(int index, int token) {
      if (index == elements.size()) {
        return true;
      }
      int state = index * (sentenceLast - sentenceFirst + 1) + token - sentenceFirst;
      if (failed.get(state)) {
        return false;
      }
      boolean fits = tryElement(index, token);
      failed.set(state, !fits);
      return fits;
    }

    private boolean tryElement(int index, int token) {
      if (elements.get(index) instanceof Element.Gap gap) {
        return fitsAfterGap(index, token, gap.maximum());
      }
      int at = token;
      for (int skipped = 0; at < sentenceLast; skipped++, at++) {
        if (fitsAt(index, at)) {
          return true;
        }
        boolean mayStepOver = index > 0 && skipped < MAXIMUM_GLUE && glue[at - sentenceFirst];
        if (!mayStepOver) {
          return false;
        }
      }
      return false;
    }

    private boolean fitsAfterGap(int index, int token, int maximum) {
      int words = 0;
      for (int at = token; at < sentenceLast && words <= maximum; at++) {
        if (fits(index + 1, at)) {
          return true;
        }
        if (tokens.isSign(at, ';')) {
          return false;
        }
        words += glue[at - sentenceFirst] ? 0 : 1;
      }
      return false;
    }

    private boolean fitsAt(int index, int token) {
      Element element = elements.get(index);
      if (element instanceof Element.Term term) {
        return termsAt.getOrDefault(token, List.of()).stream()
            .anyMatch(hit -> hit.term() == term.id() && goesOn(index, token, hit.last()));
      }
      if (element instanceof Element.PartySlot slot) {
        return fitsParties(index, token, slot.slot());
      }
      if (element instanceof Element.AmountSlot slot) {
        AmountMention amount = amountAt.get(token);
        return amount != null
            && hasKind(amount, slot.kinds())
            && goesOn(index, token, amount.last());
      }
      return false;
    }

    private boolean fitsParties(int index, int token, Element.Slot slot) {
      Integer mention = mentionAt.get(token);
      if (mention == null) {
        return false;
      }
      List<String> groups =
          slot == Element.Slot.A
              ? rule.rule().parties().groupsOfA()
              : rule.rule().parties().groupsOfB();
      List<Mention> list = Lists.from(reading, mention);
      for (List<Mention> some : List.of(list, list.subList(0, 1))) {
        List<Mention> allowed =
            some.stream().filter(m -> groups.isEmpty() || groups.contains(m.group())).toList();
        if (!allowed.isEmpty() && goesOn(index, token, some.get(some.size() - 1).last())) {
          parties.set(index, allowed);
          return true;
        }
      }
      return false;
    }

    private boolean goesOn(int index, int first, int last) {
      if (!fits(index + 1, last)) {
        return false;
      }
      firsts[index] = first;
      lasts[index] = last;
      return true;
    }

    /** Nothing where a slot that stands twice in the pattern holds different parties. */
    private Optional<RuleMatch> toMatch() {
      Optional<List<Mention>> a = slot(Element.Slot.A);
      Optional<List<Mention>> b = slot(Element.Slot.B);
      if (a.isEmpty() || b.isEmpty()) {
        return Optional.empty();
      }
      int triggerFirst = Integer.MAX_VALUE;
      int triggerLast = 0;
      for (int index = 0; index < elements.size(); index++) {
        if (elements.get(index) instanceof Element.Term) {
          triggerFirst = Math.min(triggerFirst, firsts[index]);
          triggerLast = Math.max(triggerLast, lasts[index]);
        }
      }
      int last = lasts[elements.size() - 1];
      return Optional.of(
          new RuleMatch(rule, firsts[0], last, triggerFirst, triggerLast, a.get(), b.get()));
    }

    private Optional<List<Mention>> slot(Element.Slot slot) {
      List<Mention> held = List.of();
      boolean filled = false;
      for (int index = 0; index < elements.size(); index++) {
        if (elements.get(index) instanceof Element.PartySlot at && at.slot() == slot) {
          List<Mention> here = parties.get(index);
          held = filled ? common(held, here) : here;
          filled = true;
        }
      }
      return filled && held.isEmpty() ? Optional.empty() : Optional.of(held);
    }

    private static List<Mention> common(List<Mention> some, List<Mention> others) {
      Set<PartyId> ids = others.stream().map(Mention::party).collect(Collectors.toSet());
      return some.stream().filter(mention -> ids.contains(mention.party())).toList();
    }
  }

  private static boolean hasKind(AmountMention amount, Set<AmountKind> kinds) {
    return kinds.contains(amount.kind());
  }
}
