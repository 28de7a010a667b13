package io.pactwatch.feeds.poll;

import io.pactwatch.client.FeedLedger.Publication;
import io.pactwatch.core.admit.Admission.Admitted;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.feeds.config.Feed;
import io.pactwatch.feeds.format.FeedDocument;
import io.pactwatch.metrics.FeedMetrics.Entry;
import io.pactwatch.serde.FeedMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what of a document is published. An entry that was not seen is new; one that was, and
 * says something else now, is published again under the same id, which makes it a revision for all
 * who read on; one that says the same is left out. For one document.
 */
final class Selector {
  private final Feed feed;
  private final SeenMarks seen;
  private final IssuerFinder issuers;
  private final Instant fetchedAt;
  private final SeenMarks fresh = new SeenMarks();
  private final List<Publication> items = new ArrayList<>();
  private final List<FeedMark> marks = new ArrayList<>();
  private final Set<String> current = new HashSet<>();
  private final Set<String> guids = new HashSet<>();
  private final Map<Entry, Integer> counts = new EnumMap<>(Entry.class);

  /**
   * A selector.
   *
   * @param seen what was seen before; not changed
   * @param fetchedAt now
   */
  Selector(Feed feed, SeenMarks seen, IssuerFinder issuers, Instant fetchedAt) {
    this.feed = feed;
    this.seen = seen;
    this.issuers = issuers;
    this.fetchedAt = fetchedAt;
  }

  Selection select(FeedDocument document) {
    EntryText text = new EntryText(feed.cleaning());
    List<ReadEntry> entries = document.entries().stream().map(text::read).toList();
    Identities identities = new Identities(feed.source(), entries);
    entries.forEach(entry -> identities.of(entry).guid().ifPresent(guids::add));
    Instant undated =
        document.publishedAt().filter(date -> !date.isAfter(fetchedAt)).orElse(fetchedAt);
    entries.forEach(entry -> decide(entry, identities.of(entry), undated));
    if (document.cut() > 0) {
      counts.put(Entry.CUT, document.cut());
    }
    items.sort(Comparator.comparing(publication -> publication.item().publishedAt()));
    return new Selection(items, marks, seen.superfluous(current, fetchedAt), counts);
  }

  private void decide(ReadEntry entry, Identity identity, Instant undated) {
    Optional<FeedMark> known = fresh.find(identity).or(() -> seen.find(identity));
    known.ifPresent(mark -> current.add(mark.itemId()));
    if (known.filter(mark -> mark.content().equals(identity.content())).isPresent()) {
      count(Entry.KNOWN);
      return;
    }
    Optional<PartyId> issuer = issuers.find(feed.issuer(), entry);
    if (feed.kind() == ItemKind.ANNOUNCEMENT && issuer.isEmpty()) {
      count(Entry.OTHER_ISSUER);
      return;
    }
    Instant publishedAt =
        entry.publishedAt().or(() -> known.map(FeedMark::publishedAt)).orElse(undated);
    String id = known.map(FeedMark::itemId).orElse(identity.itemId());
    ItemDraft draft = new ItemDraft(feed, entry, id, publishedAt, issuer);
    byte[] value = draft.value();
    if (draft.admission(value, fetchedAt) instanceof Admitted admitted) {
      items.add(new Publication(admitted.item(), value));
      remember(mark(identity, id, publishedAt, known));
      count(known.isPresent() ? Entry.REVISED : Entry.PUBLISHED);
    } else {
      count(Entry.REFUSED);
    }
  }

  /** A guid by which the feed still calls another of its entries stays with the mark. */
  private FeedMark mark(
      Identity identity, String id, Instant publishedAt, Optional<FeedMark> known) {
    Optional<String> guid =
        known.flatMap(FeedMark::guid).filter(guids::contains).or(identity::guid);
    return new FeedMark(
        feed.name(), id, guid, identity.url(), identity.content(), publishedAt, fetchedAt);
  }

  private void remember(FeedMark mark) {
    fresh.put(mark);
    marks.add(mark);
    current.add(mark.itemId());
  }

  private void count(Entry outcome) {
    counts.merge(outcome, 1, Integer::sum);
  }
}
