package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.TextField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** What was read last, the newest first; as far as a reference can reach. */
  private final Deque<Turn> turns = new ArrayDeque<>();

  private final List<Turn> title = new ArrayList<>();

  private final List<List<Mention>> everyName;

  /** Made when the first reference asks for it: many items have none. */
  private @Nullable Map<String, Map<PartyId, Mention>> named;

  private record Turn(Sentence sentence, List<Mention> mentions) {}

  /**
   * Begins an item.
   *
   * @param everyName all mentions by name in the item, sentence by sentence
   */
  ReferenceResolver(List<List<Mention>> everyName) {
    this.everyName = List.copyOf(everyName);
  }

  /** The parties that the item names, by their group, in the order of their first names. */
  private Map<String, Map<PartyId, Mention>> named() {
    Map<String, Map<PartyId, Mention>> known = named;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (List<Mention> mentions : everyName) {
        for (Mention mention : mentions) {
          known
              .computeIfAbsent(mention.group(), group -> new LinkedHashMap<>())
              .putIfAbsent(mention.party(), mention);
        }
      }
      named = known;
    }
    return known;
  }

  /** The mentions of the next sentence: those by name, and those by reference, in order. */
  List<Mention> next(Sentence sentence, List<Mention> byName, List<ReferenceHit> references) {
    if (references.isEmpty()) {
      remember(new Turn(sentence, byName));
      return byName;
    }
    List<Mention> mentions = new ArrayList<>(byName);
    for (ReferenceHit reference : references) {
      boolean taken =
          mentions.stream()
              .anyMatch(m -> m.first() <= reference.last() && reference.first() < m.last());
      if (!taken) {
        mentions.addAll(resolve(sentence, reference, mentions));
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::first));
    remember(new Turn(sentence, List.copyOf(mentions)));
    return mentions;
  }

  private void remember(Turn turn) {
    if (turn.sentence().field() == TextField.TITLE && title.size() < SENTENCES_BACK) {
      title.add(turn);
    }
    turns.addFirst(turn);
    if (turns.size() > PARAGRAPH_BACK) {
      turns.removeLast();
    }
  }

  private List<Mention> resolve(Sentence sentence, ReferenceHit reference, List<Mention> here) {
    List<String> groups = reference.group().groups();
    Predicate<Mention> fits = m -> groups.isEmpty() || groups.contains(m.group());
    List<Mention> left =
        here.stream().filter(mention -> mention.last() <= reference.first()).toList();
    List<Mention> found =
        switch (reference.group().kind()) {
          case ONE -> one(sentence, left, groups, fits).stream().toList();
          case PARTNER -> partner(sentence, left, groups, fits).stream().toList();
          case PAIR -> pair(sentence, left, fits);
        };
    return found.stream()
        .map(mention -> mention.referredAt(reference.first(), reference.last()))
        .toList();
  }

  /**
   * The only party of these groups in the item, else the one that was spoken of last, else the one
   * that the item names first.
   */
  private Optional<Mention> one(
      Sentence sentence, List<Mention> left, List<String> groups, Predicate<Mention> fits) {
    List<Mention> possible = possible(groups, mention -> true);
    if (possible.size() == 1) {
      return Optional.of(possible.get(0));
    }
    Optional<Mention> here = left.stream().filter(fits).findFirst();
    return here.or(() -> earlier(sentence, fits)).or(() -> possible.stream().findFirst());
  }

  private Optional<Mention> partner(
      Sentence sentence, List<Mention> left, List<String> groups, Predicate<Mention> fits) {
    Optional<PartyId> owner =
        left.isEmpty()
            ? earlier(sentence, mention -> true).map(Mention::party)
            : Optional.of(left.get(left.size() - 1).party());
    Predicate<Mention> other = mention -> !owner.equals(Optional.of(mention.party()));
    List<Mention> possible = possible(groups, other);
    return possible.size() == 1 ? Optional.of(possible.get(0)) : earlier(sentence, fits.and(other));
  }

  private List<Mention> pair(Sentence sentence, List<Mention> left, Predicate<Mention> fits) {
    Map<PartyId, Mention> found = new LinkedHashMap<>();
    left.stream().filter(fits).forEach(mention -> found.putIfAbsent(mention.party(), mention));
    for (Turn turn : within(sentence)) {
      if (found.size() < PAIR) {
        turn.mentions().stream()
            .filter(fits)
            .forEach(mention -> found.putIfAbsent(mention.party(), mention));
      }
    }
    return found.size() < PAIR ? List.of() : found.values().stream().limit(PAIR).toList();
  }

  /** What a sentence before this one speaks of: its subject, which stands first. */
  private Optional<Mention> earlier(Sentence sentence, Predicate<Mention> fits) {
    for (Turn turn : within(sentence)) {
      for (Mention mention : turn.mentions()) {
        if (fits.test(mention)) {
          return Optional.of(mention);
        }
      }
    }
    return Optional.empty();
  }

  /** What a reference in this sentence reaches, the nearest first, the title last. */
  private List<Turn> within(Sentence sentence) {
    List<Turn> reached = new ArrayList<>();
    int back = 0;
    for (Turn turn : turns) {
      back++;
      boolean sameParagraph =
          turn.sentence().field() == sentence.field()
              && turn.sentence().paragraph() == sentence.paragraph();
      if (sameParagraph || back <= SENTENCES_BACK) {
        reached.add(turn);
      }
    }
    reached.addAll(title);
    return reached;
  }

  /** The first two parties of these groups that the item names. */
  private List<Mention> possible(List<String> groups, Predicate<Mention> allowed) {
    List<Mention> possible = new ArrayList<>();
    for (String group : groups) {
      for (Mention mention : named().getOrDefault(group, Map.of()).values()) {
        if (possible.size() < PAIR && allowed.test(mention)) {
          possible.add(mention);
        }
      }
    }
    return possible;
  }
}
