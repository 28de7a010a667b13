package io.pactwatch.core.extract.party;

import io.pactwatch.core.catalogue.KeyForm;
import io.pactwatch.core.catalogue.PartyRoles;
import io.pactwatch.core.catalogue.Reach;
import io.pactwatch.core.extract.match.PartiesInReach;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.SignalKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Decides who a match is about: the parties in its slots, and where the pattern does not name them,
 * the nearest that the rule's roles allow.
 */
public final class PartyResolver {
  private final List<SentenceReading> readings;
  private final Protagonists protagonists;
  private final PartyPairing pairing;

  public PartyResolver(List<SentenceReading> readings) {
    this.readings = readings;
    protagonists = new Protagonists(readings);
    pairing = new PartyPairing(readings, protagonists);
  }

  /** The keys of a match in the sentence with this index, in order; none if a party is missing. */
  public List<SignalKey> keysOf(RuleMatch match, int index) {
    PartyRoles roles = match.rule().rule().parties();
    List<PartyId> a = ids(match.a());
    List<PartyId> b = ids(partnersOf(match, readings.get(index)));
    boolean pairInA = a.size() > 1 && b.isEmpty() && roles.form() != KeyForm.ONE;
    if (pairInA && isPairOf(match.a(), roles)) {
      return combine(roles.form(), a.subList(0, 1), a.subList(1, a.size()));
    }
    if (a.isEmpty() && b.isEmpty() && roles.form() != KeyForm.ONE) {
      Optional<PartyPairing.Pair> pair = pairing.of(match, index);
      if (pair.isPresent()) {
        return combine(roles.form(), pair.get().a(), pair.get().b());
      }
    }
    if (a.isEmpty()) {
      a = nearest(match, index, Side.LEFT, roles.groupsOfA(), b);
    }
    if (b.isEmpty() && roles.form() != KeyForm.ONE) {
      b = nearest(match, index, Side.RIGHT, roles.groupsOfB(), a);
    }
    return combine(roles.form(), a, b);
  }

  /** Of one list all that fit are B: in "A, B, C and D build" C is partner of A as D is. */
  private static List<Mention> partnersOf(RuleMatch match, SentenceReading reading) {
    if (match.a().size() != 1 || match.b().isEmpty()) {
      return match.b();
    }
    int place = reading.mentions().indexOf(match.a().get(0));
    List<Mention> list = place < 0 ? List.of() : reading.lists().from(place);
    return list.size() < 2 || !list.containsAll(match.b())
        ? match.b()
        : ofGroups(list.subList(1, list.size()), match.rule().rule().parties().groupsOfB());
  }

  private static List<Mention> ofGroups(List<Mention> mentions, List<String> groups) {
    if (groups.isEmpty()) {
      return mentions;
    }
    List<Mention> allowed = new ArrayList<>(mentions);
    allowed.removeIf(mention -> !groups.contains(mention.group()));
    return allowed;
  }

  /** In "the two part ways" the only slot holds both sides. */
  private static boolean isPairOf(List<Mention> mentions, PartyRoles roles) {
    List<String> groups = roles.groupsOfB();
    return groups.isEmpty()
        || mentions.stream().skip(1).allMatch(mention -> groups.contains(mention.group()));
  }

  private static List<SignalKey> combine(KeyForm form, List<PartyId> a, List<PartyId> b) {
    boolean alone = form == KeyForm.ONE || (b.isEmpty() && form == KeyForm.PAIR_OR_ONE);
    if (a.size() == 1 && b.size() == 1 && !alone) {
      return a.equals(b) ? List.of() : List.of(SignalKey.of(a.get(0), b.get(0)));
    }
    if (a.isEmpty() || (b.isEmpty() && !alone)) {
      return List.of();
    }
    if (a.size() == 1 && b.isEmpty()) {
      return List.of(SignalKey.of(a.get(0)));
    }
    SortedSet<SignalKey> keys = new TreeSet<>();
    for (PartyId first : a) {
      if (alone) {
        keys.add(SignalKey.of(first));
      }
      for (PartyId second : b) {
        if (!first.equals(second)) {
          keys.add(SignalKey.of(first, second));
        }
      }
    }
    return List.copyOf(keys);
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
      RuleMatch match, int index, Side side, List<String> groups, List<PartyId> others) {
    Reach reach = match.rule().rule().parties().reach();
    Predicate<Mention> allowed = allowed(groups, others);
    List<PartyId> found = List.of();
    if (reach.compareTo(Reach.SENTENCE) >= 0) {
      found = inSentence(match, readings.get(index), side, allowed);
    }
    if (found.isEmpty() && reach.compareTo(Reach.PARAGRAPH) >= 0) {
      found = inParagraph(index, allowed, groups);
    }
    if (found.isEmpty() && reach == Reach.ITEM) {
      found = protagonists.first(allowed, groups);
    }
    return found;
  }

  private static List<PartyId> inSentence(
      RuleMatch match, SentenceReading reading, Side side, Predicate<Mention> allowed) {
    List<PartyId> left = new ArrayList<>();
    List<PartyId> right = new ArrayList<>();
    List<Mention> mentions = reading.mentions();
    for (int position = mentions.size() - 1; position >= 0 && left.isEmpty(); position--) {
      if (mentions.get(position).last() <= match.triggerFirst()) {
        left = ids(reading.lists().around(position), allowed);
      }
    }
    for (int position = 0; position < mentions.size() && right.isEmpty(); position++) {
      if (mentions.get(position).first() >= match.triggerFirst()) {
        right = ids(reading.lists().from(position), allowed);
      }
    }
    boolean takeLeft = side == Side.LEFT ? !left.isEmpty() : right.isEmpty();
    return takeLeft ? left : right;
  }

  private List<PartyId> inParagraph(int index, Predicate<Mention> allowed, List<String> groups) {
    Sentence here = readings.get(index).sentence();
    for (int back = index - 1; back >= 0 && back >= index - PartiesInReach.SENTENCES_BACK; back--) {
      if (!readings.get(back).sentence().isInParagraphOf(here)) {
        break;
      }
      List<PartyId> found = Protagonists.first(readings.get(back).mentions(), allowed, groups);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<PartyId> ids(List<Mention> mentions, Predicate<Mention> allowed) {
    List<PartyId> ids = new ArrayList<>();
    for (Mention mention : mentions) {
      if (allowed.test(mention) && !ids.contains(mention.party())) {
        ids.add(mention.party());
      }
    }
    return ids;
  }

  private static List<PartyId> ids(List<Mention> mentions) {
    return switch (mentions.size()) {
      case 0 -> List.of();
      case 1 -> List.of(mentions.get(0).party());
      default -> ids(mentions, mention -> true);
    };
  }
}
