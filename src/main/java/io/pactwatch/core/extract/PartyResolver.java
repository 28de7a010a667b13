package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.KeyForm;
import io.pactwatch.core.catalogue.PartyRoles;
import io.pactwatch.core.catalogue.Reach;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides who a match is about: the parties in its slots, and where the pattern does not name them,
 * the nearest that the rule's roles allow.
 */
final class PartyResolver {
  /** How many sentences of the same paragraph are looked back at. */
  private static final int SENTENCES_BACK = 2;

  private final List<SentenceReading> readings;

  PartyResolver(List<SentenceReading> readings) {
    this.readings = readings;
  }

  /** The keys of a match in the sentence with this index; none where a party is missing. */
  SortedSet<SignalKey> keysOf(RuleMatch match, int index) {
    PartyRoles roles = match.rule().rule().parties();
    List<PartyId> a = ids(match.a());
    List<PartyId> b = ids(match.b());
    if (a.isEmpty()) {
      a = nearest(match, index, roles.reach(), Side.LEFT, allowed(roles.groupsOfA(), b));
    }
    if (b.isEmpty() && roles.form() != KeyForm.ONE) {
      b = nearest(match, index, roles.reach(), Side.RIGHT, allowed(roles.groupsOfB(), a));
    }
    return combine(roles.form(), a, b);
  }

  private static SortedSet<SignalKey> combine(KeyForm form, List<PartyId> a, List<PartyId> b) {
    SortedSet<SignalKey> keys = new TreeSet<>();
    for (PartyId first : a) {
      if (form == KeyForm.ONE || (b.isEmpty() && form == KeyForm.PAIR_OR_ONE)) {
        keys.add(SignalKey.of(first));
      }
      for (PartyId second : b) {
        if (!first.equals(second)) {
          keys.add(SignalKey.of(first, second));
        }
      }
    }
    return keys;
  }

  private static Predicate<Mention> allowed(List<String> groups, List<PartyId> others) {
    return mention ->
        (groups.isEmpty() || groups.contains(mention.group())) && !others.contains(mention.party());
  }

  private enum Side {
    LEFT,
    RIGHT
  }

  private List<PartyId> nearest(
      RuleMatch match, int index, Reach reach, Side side, Predicate<Mention> allowed) {
    List<List<PartyId>> places = new ArrayList<>();
    if (reach.compareTo(Reach.SENTENCE) >= 0) {
      places.add(inSentence(match, readings.get(index), side, allowed));
    }
    if (reach.compareTo(Reach.PARAGRAPH) >= 0) {
      places.add(inParagraph(index, allowed));
    }
    if (reach == Reach.ITEM) {
      places.add(inTitle(allowed));
    }
    return places.stream().filter(place -> !place.isEmpty()).findFirst().orElse(List.of());
  }

  private static List<PartyId> inSentence(
      RuleMatch match, SentenceReading reading, Side side, Predicate<Mention> allowed) {
    List<PartyId> left = new ArrayList<>();
    List<PartyId> right = new ArrayList<>();
    List<Mention> mentions = reading.mentions();
    for (int position = mentions.size() - 1; position >= 0 && left.isEmpty(); position--) {
      if (mentions.get(position).last() <= match.triggerFirst()) {
        left = listAround(reading, position, allowed);
      }
    }
    for (int position = 0; position < mentions.size() && right.isEmpty(); position++) {
      if (mentions.get(position).first() >= match.triggerFirst()) {
        right = ids(Lists.from(reading, position).stream().filter(allowed).toList());
      }
    }
    boolean takeLeft = side == Side.LEFT ? !left.isEmpty() : right.isEmpty();
    return takeLeft ? left : right;
  }

  /** The list in which the mention is the last one. */
  private static List<PartyId> listAround(
      SentenceReading reading, int position, Predicate<Mention> allowed) {
    Mention last = reading.mentions().get(position);
    for (int first = 0; first <= position; first++) {
      List<Mention> list = Lists.from(reading, first);
      if (list.contains(last)) {
        return ids(list.stream().filter(allowed).toList());
      }
    }
    return List.of();
  }

  private List<PartyId> inParagraph(int index, Predicate<Mention> allowed) {
    Sentence here = readings.get(index).sentence();
    for (int back = index - 1; back >= 0 && back >= index - SENTENCES_BACK; back--) {
      Sentence there = readings.get(back).sentence();
      if (there.field() != here.field() || there.paragraph() != here.paragraph()) {
        break;
      }
      List<PartyId> found = firstIn(readings.get(back), allowed);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<PartyId> inTitle(Predicate<Mention> allowed) {
    return readings.stream()
        .filter(reading -> reading.sentence().field() == TextField.TITLE)
        .map(reading -> firstIn(reading, allowed))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<PartyId> firstIn(SentenceReading reading, Predicate<Mention> allowed) {
    return reading.mentions().stream().filter(allowed).map(Mention::party).limit(1).toList();
  }

  private static List<PartyId> ids(List<Mention> mentions) {
    Stream<PartyId> parties = mentions.stream().map(Mention::party);
    return parties.distinct().toList();
  }
}
