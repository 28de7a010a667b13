package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides for which parties "the startup", "its backer", "it" or "the two" stand, sentence after
 * sentence. What was named last counts most, and a reference reaches only so far back: within its
 * paragraph and to the sentences right before it, then to the title.
 */
final class ReferenceResolver {
  /** How many sentences of its own paragraph a reference reaches back. */
  private static final int PARAGRAPH_BACK = 8;

  /** How many sentences it reaches back into the paragraphs before. */
  private static final int SENTENCES_BACK = 4;

  private static final int PAIR = 2;

  private final List<Mention> everyName;

  /** The sentences that were read so far. */
  private final List<SentenceReading> readings;

  /** Made when the first reference asks for it: many items have none. */
  private @Nullable Map<String, Map<PartyId, Mention>> named;

  /**
   * Begins an item.
   *
   * @param everyName all mentions by name in the item, in order
   * @param readings takes each sentence of the item before the next one is asked about
   */
  ReferenceResolver(List<Mention> everyName, List<SentenceReading> readings) {
    this.everyName = everyName;
    this.readings = readings;
  }

  /** The parties that the item names, by their group, in the order of their first names. */
  private Map<String, Map<PartyId, Mention>> named() {
    Map<String, Map<PartyId, Mention>> known = named;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Mention mention : everyName) {
        known
            .computeIfAbsent(mention.group(), group -> new LinkedHashMap<>())
            .putIfAbsent(mention.party(), mention);
      }
      named = known;
    }
    return known;
  }

  /** The mentions of the next sentence: those by name, and those by reference, in order. */
  List<Mention> next(Sentence sentence, List<Mention> byName, List<ReferenceHit> references) {
    if (references.isEmpty()) {
      return byName;
    }
    List<Mention> mentions = new ArrayList<>(byName);
    for (ReferenceHit reference : references) {
      if (!isTaken(reference, mentions)) {
        addResolved(sentence, reference, mentions);
      }
    }
    if (mentions.size() > 1) {
      mentions.sort(Comparator.comparingInt(Mention::first));
    }
    return List.copyOf(mentions);
  }

  private static boolean isTaken(ReferenceHit reference, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.first() <= reference.last() && reference.first() < mention.last()) {
        return true;
      }
    }
    return false;
  }

  private void addResolved(Sentence sentence, ReferenceHit reference, List<Mention> mentions) {
    List<String> groups = reference.group().groups();
    Predicate<Mention> fits = m -> groups.isEmpty() || groups.contains(m.group());
    List<Mention> left = leftOf(reference, mentions);
    switch (reference.group().kind()) {
      case ONE -> add(one(sentence, left, groups, fits), reference, mentions);
      case PARTNER -> add(partner(sentence, left, groups, fits), reference, mentions);
      case PAIR -> pair(sentence, left, fits).forEach(found -> add(found, reference, mentions));
    }
  }

  private static List<Mention> leftOf(ReferenceHit reference, List<Mention> mentions) {
    List<Mention> left = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.last() <= reference.first()) {
        left.add(mention);
      }
    }
    return left;
  }

  private static void add(@Nullable Mention found, ReferenceHit reference, List<Mention> mentions) {
    if (found != null) {
      mentions.add(found.referredAt(reference.first(), reference.last()));
    }
  }

  /**
   * The only party of these groups in the item, else the one that was spoken of last, else the one
   * that the item names first.
   */
  private @Nullable Mention one(
      Sentence sentence, List<Mention> left, List<String> groups, Predicate<Mention> fits) {
    List<Mention> possible = possible(groups, mention -> true);
    if (possible.size() == 1) {
      return possible.get(0);
    }
    Mention here = first(left, fits);
    Mention found = here == null ? earlier(sentence, fits) : here;
    return found == null && !possible.isEmpty() ? possible.get(0) : found;
  }

  private @Nullable Mention partner(
      Sentence sentence, List<Mention> left, List<String> groups, Predicate<Mention> fits) {
    Mention owner = left.isEmpty() ? earlier(sentence, mention -> true) : left.get(left.size() - 1);
    Predicate<Mention> other = m -> owner == null || !owner.party().equals(m.party());
    List<Mention> possible = possible(groups, other);
    return possible.size() == 1 ? possible.get(0) : earlier(sentence, fits.and(other));
  }

  private List<Mention> pair(Sentence sentence, List<Mention> left, Predicate<Mention> fits) {
    Map<PartyId, Mention> found = new LinkedHashMap<>();
    left.stream().filter(fits).forEach(mention -> found.putIfAbsent(mention.party(), mention));
    for (SentenceReading reading : within(sentence)) {
      if (found.size() < PAIR) {
        reading.mentions().stream()
            .filter(fits)
            .forEach(mention -> found.putIfAbsent(mention.party(), mention));
      }
    }
    return found.size() < PAIR ? List.of() : found.values().stream().limit(PAIR).toList();
  }

  /** What a sentence before this one speaks of: its subject, which stands first. */
  private @Nullable Mention earlier(Sentence sentence, Predicate<Mention> fits) {
    for (SentenceReading reading : within(sentence)) {
      Mention found = first(reading.mentions(), fits);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Mention first(List<Mention> mentions, Predicate<Mention> fits) {
    for (int index = 0; index < mentions.size(); index++) {
      if (fits.test(mentions.get(index))) {
        return mentions.get(index);
      }
    }
    return null;
  }

  /** What a reference in this sentence reaches, the nearest first, the title last. */
  private List<SentenceReading> within(Sentence sentence) {
    List<SentenceReading> reached = new ArrayList<>(PARAGRAPH_BACK + SENTENCES_BACK);
    int size = readings.size();
    for (int back = 1; back <= Math.min(PARAGRAPH_BACK, size); back++) {
      SentenceReading reading = readings.get(size - back);
      if (back <= SENTENCES_BACK || reading.sentence().isInParagraphOf(sentence)) {
        reached.add(reading);
      }
    }
    for (int index = 0; index < Math.min(SENTENCES_BACK, size) && isTitle(index); index++) {
      reached.add(readings.get(index));
    }
    return reached;
  }

  private boolean isTitle(int index) {
    return readings.get(index).sentence().field() == TextField.TITLE;
  }

  /** The first two parties of these groups that the item names. */
  private List<Mention> possible(List<String> groups, Predicate<Mention> allowed) {
    List<Mention> possible = new ArrayList<>();
    for (String group : groups) {
      for (Mention mention : named().getOrDefault(group, Map.of()).values()) {
        if (possible.size() == PAIR) {
          return possible;
        }
        if (allowed.test(mention)) {
          possible.add(mention);
        }
      }
    }
    return possible;
  }
}
