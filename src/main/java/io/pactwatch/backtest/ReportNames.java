package io.pactwatch.backtest;

import io.pactwatch.core.catalogue.DisplayNames;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What people call the ids of a report, by the newest catalogue of the replay.
 *
 * @param parties those of the report's pairs, by id
 * @param types those of the report's signals, by id
 */
public record ReportNames(SortedMap<String, String> parties, SortedMap<String, String> types) {

  /** Keeps the maps unchangeable. */
  public ReportNames {
    parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
  }

  static ReportNames of(
      DisplayNames names, Collection<SignalKey> keys, Collection<String> typeIds) {
    SortedMap<String, String> parties = new TreeMap<>();
    for (SignalKey key : keys) {
      key.parties().forEach(party -> parties.put(party.value(), names.of(party)));
    }
    SortedMap<String, String> types = new TreeMap<>();
    typeIds.forEach(type -> types.put(type, names.of(new SignalType(type))));
    return new ReportNames(parties, types);
  }

  /** The name of a party; its id where the report has no name for it. */
  public String of(PartyId party) {
    return parties.getOrDefault(party.value(), party.value());
  }

  /** The name of a type; its id where the report has no name for it. */
  public String of(SignalType type) {
    return types.getOrDefault(type.value(), type.value());
  }
}
