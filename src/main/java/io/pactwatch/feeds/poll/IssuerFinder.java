package io.pactwatch.feeds.poll;

import io.pactwatch.core.catalogue.Party;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.feeds.config.Issuer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds who speaks in an entry. */
public final class IssuerFinder {
  /** As EDGAR titles its entries: {@code 8-K - MICROSOFT CORP (0000789019) (Filer)}. */
  private static final Pattern IN_TITLE = Pattern.compile("\\((\\d{10})\\)");

  private static final Pattern IN_ADDRESS = Pattern.compile("/edgar/data/(\\d{1,10})/");

  private final Map<Long, PartyId> partyOfCik = new HashMap<>();

  /** A finder among these parties. */
  public IssuerFinder(List<Party> parties) {
    for (Party party : parties) {
      party.cik().ifPresent(cik -> partyOfCik.put(cik, party.id()));
    }
  }

  /**
   * The party that speaks; empty for news, and where an announcement is none of a known party's.
   */
  Optional<PartyId> find(Issuer issuer, ReadEntry entry) {
    if (issuer instanceof Issuer.Fixed fixed) {
      return Optional.of(fixed.party());
    }
    return issuer instanceof Issuer.ByCik ? byCik(entry) : Optional.empty();
  }

  private Optional<PartyId> byCik(ReadEntry entry) {
    Stream<String> inTitle = IN_TITLE.matcher(entry.title()).results().map(found -> found.group(1));
    Stream<String> inAddress =
        entry
            .url()
            .map(IN_ADDRESS::matcher)
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .stream();
    return Stream.concat(inTitle, inAddress)
        .map(Long::valueOf)
        .map(partyOfCik::get)
        .flatMap(party -> Optional.ofNullable(party).stream())
        .findFirst();
  }
}
