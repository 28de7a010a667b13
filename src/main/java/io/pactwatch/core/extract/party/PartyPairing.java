package io.pactwatch.core.extract.party;

import io.pactwatch.core.catalogue.PartyRoles;
import io.pactwatch.core.catalogue.Reach;
import io.pactwatch.core.extract.match.PartiesInReach;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.Words;
import io.pactwatch.core.model.PartyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the two parties of a match whose pattern names neither: of all that stand near, those that
 * fit the roles best and are nearest. A group that a role names later fits less, and so does a
 * party that only the paragraph, the title or the lead names.
 */
final class PartyPairing {
  /** What a group costs for each place behind the first in its role, in tokens. */
  private static final int LATER_GROUP = 12;

  /** What it costs that a party stands in another sentence of the paragraph. */
  private static final int OTHER_SENTENCE = 40;

  /** What it costs that a party stands in the title or the lead. */
  private static final int PROTAGONIST = 44;

  private static final int WRONG_ORDER = 1;

  /** What it costs that both stand in one list: most lists name those on the same side. */
  private static final int SAME_SIDE = 30;

  private static final Words AGAINST = Words.of("against");

  private static final int MOST_PROTAGONISTS = 4;
  private static final int MOST_COMPARED = 6;

  private final List<SentenceReading> readings;
  private final Protagonists protagonists;

  PartyPairing(List<SentenceReading> readings, Protagonists protagonists) {
    this.readings = readings;
    this.protagonists = protagonists;
  }

  /**
   * Both parties, each with those that stand in a list with it.
   *
   * @param a in the first role
   * @param b in the second
   */
  record Pair(List<PartyId> a, List<PartyId> b) {
    Pair {
      a = List.copyOf(a);
      b = List.copyOf(b);
    }
  }

  /**
   * A party that can be meant.
   *
   * @param mention where it stands
   * @param position among the mentions of the match's sentence, or -1 where it stands elsewhere
   * @param far how far it is, in tokens
   */
  private record Candidate(Mention mention, int position, int far) {}

  /** The best pair, if there is one. */
  Optional<Pair> of(RuleMatch match, int index) {
    PartyRoles roles = match.rule().rule().parties();
    if (roles.reach() == Reach.PATTERN) {
      return Optional.empty();
    }
    List<Candidate> candidates = candidates(match, index, roles.reach());
    List<Candidate> forA = best(candidates, roles.groupsOfA());
    List<Candidate> forB = best(candidates, roles.groupsOfB());
    Candidate bestA = null;
    Candidate bestB = null;
    int least = Integer.MAX_VALUE;
    for (Candidate a : forA) {
      for (Candidate b : forB) {
        int cost = cost(readings.get(index), roles, a, b);
        if (cost >= 0 && cost < least) {
          bestA = a;
          bestB = b;
          least = cost;
        }
      }
    }
    if (bestA == null || bestB == null) {
      return Optional.empty();
    }
    return Optional.of(withLists(readings.get(index), roles, bestA, bestB));
  }

  /** The few that fit a role best, one for each party: no more need be compared. */
  private static List<Candidate> best(List<Candidate> candidates, List<String> groups) {
    List<Candidate> best = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (cost(candidate, groups) >= 0) {
        addOrReplace(best, candidate, groups);
      }
    }
    if (best.size() > 1) {
      best.sort(Comparator.comparingInt(candidate -> cost(candidate, groups)));
    }
    return best.size() > MOST_COMPARED ? best.subList(0, MOST_COMPARED) : best;
  }

  private static void addOrReplace(List<Candidate> best, Candidate candidate, List<String> groups) {
    for (int index = 0; index < best.size(); index++) {
      Candidate known = best.get(index);
      if (known.mention().party().equals(candidate.mention().party())) {
        if (cost(candidate, groups) < cost(known, groups)) {
          best.set(index, candidate);
        }
        return;
      }
    }
    best.add(candidate);
  }

  private List<Candidate> candidates(RuleMatch match, int index, Reach reach) {
    List<Candidate> candidates = new ArrayList<>();
    List<Mention> here = readings.get(index).mentions();
    for (int position = 0; position < here.size(); position++) {
      candidates.add(
          new Candidate(here.get(position), position, distance(here.get(position), match)));
    }
    if (reach.compareTo(Reach.PARAGRAPH) >= 0) {
      addParagraph(index, candidates);
    }
    if (reach == Reach.ITEM) {
      List<Mention> all = protagonists.all();
      for (Mention mention : all.subList(0, Math.min(all.size(), MOST_PROTAGONISTS))) {
        candidates.add(new Candidate(mention, -1, PROTAGONIST));
      }
    }
    return candidates;
  }

  private void addParagraph(int index, List<Candidate> candidates) {
    Sentence sentence = readings.get(index).sentence();
    for (int back = 1; back <= PartiesInReach.SENTENCES_BACK && back <= index; back++) {
      SentenceReading before = readings.get(index - back);
      if (!before.sentence().isInParagraphOf(sentence)) {
        return;
      }
      int far = OTHER_SENTENCE + back;
      before.mentions().forEach(mention -> candidates.add(new Candidate(mention, -1, far)));
    }
  }

  /** How many tokens lie between a mention and the words of the rule; inside them none. */
  private static int distance(Mention mention, RuleMatch match) {
    return Math.max(
        0, Math.max(match.triggerFirst() - mention.last(), mention.first() - match.triggerLast()));
  }

  /** How badly a candidate fits a role, or -1 where it does not. */
  private static int cost(Candidate candidate, List<String> groups) {
    int place = groups.isEmpty() ? 0 : groups.indexOf(candidate.mention().group());
    return place < 0 ? -1 : candidate.far() + place * LATER_GROUP;
  }

  /** How badly two candidates fit as A and B, or -1 where they are no pair. */
  private static int cost(SentenceReading reading, PartyRoles roles, Candidate a, Candidate b) {
    boolean bothElsewhere = a.position() < 0 && b.position() < 0;
    if (bothElsewhere || a.mention().party().equals(b.mention().party())) {
      return -1;
    }
    List<Mention> list = listOfBoth(reading, a, b);
    if (isAgainst(reading, list)) {
      return -1;
    }
    return cost(a, roles.groupsOfA())
        + cost(b, roles.groupsOfB())
        + (a.position() > b.position() ? WRONG_ORDER : 0)
        + (list.size() > 2 ? SAME_SIDE : 0);
  }

  /** Whether something is done against all of a list: "the suits against OpenAI and Microsoft". */
  private static boolean isAgainst(SentenceReading reading, List<Mention> list) {
    int before = list.isEmpty() ? -1 : list.get(0).first() - 1;
    return before >= reading.sentence().first()
        && AGAINST.have(reading.sentence().tokens(), before);
  }

  /** The list of the sentence that has the parties of both, or nothing. */
  private static List<Mention> listOfBoth(SentenceReading reading, Candidate a, Candidate b) {
    if (reading.mentions().size() < 2) {
      return List.of();
    }
    boolean aIsHere = a.position() >= 0;
    PartyId other = (aIsHere ? b : a).mention().party();
    List<Mention> list = reading.lists().around(aIsHere ? a.position() : b.position());
    for (Mention mention : list) {
      if (mention.party().equals(other)) {
        return list;
      }
    }
    return List.of();
  }

  private static Pair withLists(
      SentenceReading reading, PartyRoles roles, Candidate a, Candidate b) {
    List<PartyId> listA =
        listOfBoth(reading, a, b).size() > 2
            ? List.of(a.mention().party())
            : listOf(reading, a, roles.groupsOfA(), List.of(b.mention().party()));
    return new Pair(listA, listOf(reading, b, roles.groupsOfB(), listA));
  }

  private static List<PartyId> listOf(
      SentenceReading reading, Candidate candidate, List<String> groups, List<PartyId> others) {
    if (candidate.position() < 0) {
      return List.of(candidate.mention().party());
    }
    List<PartyId> list = new ArrayList<>();
    for (Mention mention : reading.lists().around(candidate.position())) {
      PartyId party = mention.party();
      boolean fits = groups.isEmpty() || groups.contains(mention.group());
      if (fits && !others.contains(party) && !list.contains(party)) {
        list.add(party);
      }
    }
    return list.isEmpty() ? List.of(candidate.mention().party()) : list;
  }
}
