package io.pactwatch.core.catalogue;

import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.SignalType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the ids of a catalogue. An id without a name is written as words. */
public final class DisplayNames {
  private final Map<PartyId, String> parties = new HashMap<>();
  private final Map<SignalType, String> types = new HashMap<>();
  private final Map<String, String> outlets = new HashMap<>();

  private DisplayNames() {}

  /** The names of a catalogue. */
  public static DisplayNames of(Catalogue catalogue) {
    DisplayNames names = new DisplayNames();
    for (Party party : catalogue.parties()) {
      names.parties.put(party.id(), party.name());
    }
    for (TypeDefinition type : catalogue.types()) {
      names.types.put(type.id(), type.title());
    }
    for (Outlet outlet : catalogue.outlets()) {
      outlet.names().stream().findFirst().ifPresent(name -> names.outlets.put(outlet.id(), name));
    }
    return names;
  }

  /** The name of a party. */
  public String of(PartyId party) {
    return parties.getOrDefault(party, words(party.value()));
  }

  /** The title of a type. */
  public String of(SignalType type) {
    return types.getOrDefault(type, capitalised(type.value().replace('-', ' ')));
  }

  /** The first name of an outlet. */
  public String ofOutlet(String id) {
    return outlets.getOrDefault(id, words(id));
  }

  private static String words(String id) {
    return Arrays.stream(id.split("-", -1))
        .map(DisplayNames::capitalised)
        .collect(Collectors.joining(" "));
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
