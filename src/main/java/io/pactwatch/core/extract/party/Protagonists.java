package io.pactwatch.core.extract.party;

import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.model.PartyId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom an item is about: the parties that its title names, then those of its lead. */
final class Protagonists {
  private final List<SentenceReading> readings;

  /** Looked for when they are first asked for: most statements name their parties. */
  private @Nullable List<Mention> inOrder;

  Protagonists(List<SentenceReading> readings) {
    this.readings = readings;
  }

  /** All of them, in order. */
  List<Mention> all() {
    List<Mention> known = inOrder;
    if (known == null) {
      known = read();
      inOrder = known;
    }
    return known;
  }

  private List<Mention> read() {
    Map<PartyId, Mention> first = new LinkedHashMap<>();
    for (SentenceReading reading : readings) {
      if (reading.sentence().isProminent()) {
        for (Mention mention : reading.mentions()) {
          first.putIfAbsent(mention.party(), mention);
        }
      }
    }
    return List.copyOf(first.values());
  }

  /**
   * The first one that is allowed, if there is one.
   *
   * @param groups from which it may come, the likeliest first; empty for any
   */
  List<PartyId> first(Predicate<Mention> allowed, List<String> groups) {
    return first(all(), allowed, groups);
  }

  /** Of some mentions the first one of the likeliest group, if there is one that is allowed. */
  static List<PartyId> first(
      List<Mention> mentions, Predicate<Mention> allowed, List<String> groups) {
    Mention likeliest = null;
    int least = Integer.MAX_VALUE;
    for (Mention mention : mentions) {
      if (allowed.test(mention)) {
        int place = groups.indexOf(mention.group());
        if (place < least) {
          likeliest = mention;
          least = place;
        }
      }
    }
    return likeliest == null ? List.of() : List.of(likeliest.party());
  }
}
