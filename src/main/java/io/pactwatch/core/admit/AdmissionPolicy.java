package io.pactwatch.core.admit;

import static io.pactwatch.core.admit.RefusalReason.BAD_ID;
import static io.pactwatch.core.admit.RefusalReason.BAD_ISSUER;
import static io.pactwatch.core.admit.RefusalReason.BAD_LANGUAGE;
import static io.pactwatch.core.admit.RefusalReason.BAD_PARTY;
import static io.pactwatch.core.admit.RefusalReason.BAD_URL;
import static io.pactwatch.core.admit.RefusalReason.BODY_TOO_LONG;
import static io.pactwatch.core.admit.RefusalReason.MISSING_ISSUER;
import static io.pactwatch.core.admit.RefusalReason.MISSING_SOURCE;
import static io.pactwatch.core.admit.RefusalReason.MISSING_TITLE;
import static io.pactwatch.core.admit.RefusalReason.SOURCE_TOO_LONG;
import static io.pactwatch.core.admit.RefusalReason.TITLE_TOO_LONG;
import static io.pactwatch.core.admit.RefusalReason.TOO_MANY_PARTIES;
import static io.pactwatch.core.admit.RefusalReason.WRONG_KIND;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks and cleans what strict parsing found: an item, or the first reason against it. */
public final class AdmissionPolicy {
  private static final int MAX_SOURCE_LENGTH = 200;
  private static final int MAX_ID_LENGTH = 200;
  private static final int MAX_LANGUAGE_LENGTH = 35;

  private final AdmitSettings settings;
  private final EventTime eventTime;

  /** A policy within these bounds. */
  public AdmissionPolicy(AdmitSettings settings) {
    this.settings = settings;
    this.eventTime = new EventTime(settings);
  }

  /**
   * Decides about one record.
   *
   * @param raw what it says
   * @param topicKind what its topic holds
   * @param loggedAt the time at which the broker logged it, against which the future is measured,
   *     so that a replay decides as the live run did
   */
  public Admission admit(RawItem raw, ItemKind topicKind, Instant loggedAt) {
    try {
      return new Admission.Admitted(item(raw, topicKind, loggedAt), raw.unknownFields());
    } catch (RefusalException refusal) {
      return refusal.refused();
    }
  }

  private Item item(RawItem raw, ItemKind topicKind, Instant loggedAt) throws RefusalException {
    checkKind(raw.kind(), topicKind);
    Instant publishedAt = eventTime.check(raw.publishedAt(), loggedAt);
    String source = source(raw.source());
    String title = title(raw.title());
    String body = TextCleaner.cleanText(raw.body().orElse(""));
    checkLength(BODY_TOO_LONG, body, settings.maxBodyLength());
    Optional<String> url = url(raw.url());
    Optional<PartyId> issuer =
        switch (topicKind) {
          case NEWS -> Optional.empty();
          case ANNOUNCEMENT -> Optional.of(issuer(raw.issuer()));
        };
    String id = id(raw.id()).orElseGet(() -> DefaultId.of(url, source, title));
    return new Item(
        id,
        topicKind,
        publishedAt,
        source,
        title,
        body,
        url,
        language(raw.language()),
        issuer,
        parties(raw.parties()));
  }

  private static void checkKind(Optional<String> kind, ItemKind topicKind) throws RefusalException {
    String expected = topicKind.name().toLowerCase(Locale.ROOT);
    if (kind.isPresent() && !kind.get().equals(expected)) {
      throw new RefusalException(
          WRONG_KIND, "kind is " + quote(kind.get()) + " on a topic of kind '" + expected + "'");
    }
  }

  private static String source(Optional<String> given) throws RefusalException {
    String source = line(given).toLowerCase(Locale.ROOT);
    if (source.isEmpty()) {
      throw new RefusalException(MISSING_SOURCE, "source is missing or empty");
    }
    checkLength(SOURCE_TOO_LONG, source, MAX_SOURCE_LENGTH);
    return source;
  }

  private String title(Optional<String> given) throws RefusalException {
    // Not trimmed: positions of evidence count from the title's first character.
    String title = TextCleaner.cleanLine(given.orElse(""));
    if (title.isBlank()) {
      throw new RefusalException(MISSING_TITLE, "title is missing or empty");
    }
    checkLength(TITLE_TOO_LONG, title, settings.maxTitleLength());
    return title;
  }

  private static Optional<String> url(Optional<String> given) throws RefusalException {
    Optional<String> url = given.map(String::strip).filter(text -> !text.isEmpty());
    if (url.isPresent() && WebAddress.parse(url.get()).isEmpty()) {
      throw new RefusalException(
          BAD_URL, "url " + quote(url.get()) + " is no plain http or https address");
    }
    return url;
  }

  private static Optional<String> id(Optional<String> given) throws RefusalException {
    Optional<String> id = given.map(String::strip).filter(text -> !text.isEmpty());
    // An id is compared as it is, so it is refused rather than cleaned into another one.
    if (id.isPresent() && !TextCleaner.cleanLine(id.get()).equals(id.get())) {
      throw new RefusalException(BAD_ID, "id holds control or invisible characters");
    }
    if (id.isPresent()) {
      checkLength(BAD_ID, id.get(), MAX_ID_LENGTH);
    }
    return id;
  }

  private static Optional<String> language(Optional<String> given) throws RefusalException {
    String language = line(given);
    checkLength(BAD_LANGUAGE, language, MAX_LANGUAGE_LENGTH);
    return Optional.of(language).filter(text -> !text.isEmpty());
  }

  private static PartyId issuer(Optional<String> given) throws RefusalException {
    String issuer = given.map(String::strip).orElse("");
    if (issuer.isEmpty()) {
      throw new RefusalException(MISSING_ISSUER, "an announcement needs an issuer");
    }
    return party(BAD_ISSUER, issuer);
  }

  private List<PartyId> parties(List<String> given) throws RefusalException {
    if (given.size() > settings.maxParties()) {
      throw new RefusalException(
          TOO_MANY_PARTIES,
          given.size() + " parties, of which at most " + settings.maxParties() + " are allowed");
    }
    Set<PartyId> parties = new LinkedHashSet<>();
    for (String party : given) {
      parties.add(party(BAD_PARTY, party.strip()));
    }
    return List.copyOf(parties);
  }

  private static PartyId party(RefusalReason reason, String given) throws RefusalException {
    try {
      return new PartyId(given);
    } catch (IllegalArgumentException notAPartyId) {
      throw new RefusalException(
          reason, quote(given) + " is no party id: lower-case words joined by hyphens");
    }
  }

  private static void checkLength(RefusalReason reason, String text, int limit)
      throws RefusalException {
    if (text.length() > limit) {
      throw new RefusalException(
          reason, text.length() + " characters, of which at most " + limit + " are allowed");
    }
  }

  private static String line(Optional<String> given) {
    return TextCleaner.cleanLine(given.orElse("")).strip();
  }

  /** A harmless excerpt for a person. */
  private static String quote(String given) {
    String line = TextCleaner.cleanLine(given);
    return "'" + (line.length() <= 80 ? line : line.substring(0, 80) + "…") + "'";
  }
}
