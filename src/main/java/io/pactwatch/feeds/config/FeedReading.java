package io.pactwatch.feeds.config;

import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.feeds.text.Cleaning;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads the entries of the list of feeds. */
final class FeedReading {
  private static final Set<String> DEFAULT_KEYS =
      Set.of("interval", "silent-after", "language", "zone");
  private static final Set<String> FEED_KEYS =
      Set.of(
          "name",
          "address",
          "kind",
          "issuer",
          "issuer-from",
          "source",
          "language",
          "interval",
          "silent-after",
          "zone",
          "keep",
          "drop");

  private final Set<PartyId> parties;
  private final Problems problems;
  private Optional<String> lastName = Optional.empty();

  FeedReading(Set<PartyId> parties, Problems problems) {
    this.parties = parties;
    this.problems = problems;
  }

  /** What holds where a feed says nothing else. */
  record Defaults(Duration interval, Duration silentAfter, Optional<String> language, ZoneId zone) {
    Defaults() {
      this(Duration.ofMinutes(10), Duration.ofDays(2), Optional.empty(), ZoneOffset.UTC);
    }
  }

  Defaults defaults(MappingNode node) {
    YamlMapping mapping = new YamlMapping(node, DEFAULT_KEYS, problems);
    return shared(mapping, new Defaults());
  }

  private static Defaults shared(YamlMapping mapping, Defaults otherwise) {
    return new Defaults(
        mapping.optional("interval", FeedValues::interval).orElse(otherwise.interval()),
        mapping.optional("silent-after", FeedValues::silence).orElse(otherwise.silentAfter()),
        mapping.optional("language", FeedValues::language).or(otherwise::language),
        mapping.optional("zone", FeedValues::zone).orElse(otherwise.zone()));
  }

  /** A feed; empty where something is wrong with it. */
  Optional<Feed> feed(MappingNode node, Defaults defaults) {
    YamlMapping mapping = new YamlMapping(node, FEED_KEYS, problems);
    lastName = mapping.required("name", FeedValues::name);
    Optional<URI> address = mapping.required("address", FeedValues::address);
    Optional<ItemKind> kind = mapping.required("kind", FeedValues::kind);
    Optional<String> source = mapping.required("source", FeedValues::source);
    Optional<Issuer> issuer = kind.flatMap(known -> issuer(mapping, known));
    Defaults own = shared(mapping, defaults);
    List<String> keep = mapping.list("keep", FeedReading::selector);
    List<String> drop = mapping.list("drop", FeedReading::selector);
    if (lastName.isEmpty()
        || address.isEmpty()
        || kind.isEmpty()
        || source.isEmpty()
        || issuer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Feed(
            lastName.get(),
            address.get(),
            kind.get(),
            issuer.get(),
            source.get(),
            own.language(),
            own.interval(),
            own.silentAfter(),
            own.zone(),
            new Cleaning(keep, drop)));
  }

  /** The name of the feed that was read last, where it has one. */
  Optional<String> lastName() {
    return lastName;
  }

  private static String selector(String text) {
    Cleaning.check(text);
    return text;
  }

  private Optional<Issuer> issuer(YamlMapping mapping, ItemKind kind) {
    Optional<Issuer> fixed = mapping.optional("issuer", this::party).map(Issuer.Fixed::new);
    Optional<Issuer> found = mapping.optional("issuer-from", FeedReading::origin);
    boolean one = mapping.has("issuer") ^ mapping.has("issuer-from");
    boolean none = !mapping.has("issuer") && !mapping.has("issuer-from");
    return switch (kind) {
      case NEWS -> {
        if (!none) {
          problems.add(
              mapping.line("kind"), "news have no issuer: leave it out, or say announcement");
        }
        yield Optional.of(new Issuer.None());
      }
      case ANNOUNCEMENT -> {
        if (!one) {
          problems.add(
              mapping.line("kind"),
              "an announcement needs either 'issuer' (a party) or 'issuer-from: cik'");
        }
        yield fixed.or(() -> found);
      }
    };
  }

  private PartyId party(String text) {
    PartyId party = new PartyId(text);
    if (!parties.contains(party)) {
      throw new IllegalArgumentException("'" + text + "' is no party of the catalogue");
    }
    return party;
  }

  private static Issuer origin(String text) {
    if (!text.equals("cik")) {
      throw new IllegalArgumentException("'" + text + "' must be cik");
    }
    return new Issuer.ByCik();
  }
}
