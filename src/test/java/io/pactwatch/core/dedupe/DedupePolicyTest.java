package io.pactwatch.core.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DedupePolicyTest {
  private static final Duration RETENTION = Duration.ofDays(30);
  private static final Instant FIRST = Instant.parse("2026-05-11T14:03:00Z");
  private static final DedupePolicy POLICY = new DedupePolicy(RETENTION);
  private static final ItemIdentity ORIGINAL = identity("1", "text", Optional.of("https://w/a"));
  private static final Optional<SeenItem> SEEN = Optional.of(SeenItem.of(ORIGINAL, FIRST));

  @Test
  void passesWhatWasNotSeen() {
    assertThat(POLICY.byId(ORIGINAL, Optional.empty(), FIRST)).isEqualTo(Verdict.NEW);
    assertThat(POLICY.byUrl(ORIGINAL, Optional.empty(), FIRST)).isEqualTo(Verdict.NEW);
  }

  @Test
  void stopsTheSameContentUnderTheSameId() {
    assertThat(POLICY.byId(ORIGINAL, SEEN, FIRST)).isEqualTo(Verdict.DUPLICATE);
    assertThat(POLICY.byId(ORIGINAL, SEEN, FIRST.plus(RETENTION))).isEqualTo(Verdict.DUPLICATE);
    assertThat(POLICY.byId(ORIGINAL, SEEN, FIRST.minusSeconds(1))).isEqualTo(Verdict.DUPLICATE);
  }

  @Test
  void forgetsAfterTheRetention() {
    Instant later = FIRST.plus(RETENTION).plusMillis(1);
    assertThat(POLICY.byId(ORIGINAL, SEEN, later)).isEqualTo(Verdict.NEW);
    ItemIdentity copy = identity("2", "text", Optional.of("https://w/a"));
    assertThat(POLICY.byUrl(copy, SEEN, later)).isEqualTo(Verdict.NEW);
  }

  @Test
  void passesChangedContentUnderTheSameIdAsRevision() {
    ItemIdentity revised = identity("1", "other text", Optional.of("https://w/a"));
    assertThat(POLICY.byId(revised, SEEN, FIRST)).isEqualTo(Verdict.REVISION);
    assertThat(POLICY.byUrl(revised, SEEN, FIRST)).isEqualTo(Verdict.REVISION);
  }

  @Test
  void stopsTheSameContentAtTheSameAddressUnderAnotherId() {
    ItemIdentity copy = identity("2", "text", Optional.of("https://w/a"));
    assertThat(POLICY.byUrl(copy, SEEN, FIRST)).isEqualTo(Verdict.DUPLICATE);
    assertThat(Verdict.DUPLICATE.passes()).isFalse();
    assertThat(Verdict.REVISION.passes()).isTrue();
  }

  @Test
  void theLeastIdOfEqualContentPassesWhereverItComes() {
    ItemIdentity copy = identity("2", "text", Optional.of("https://w/a"));
    Optional<SeenItem> seenCopy = Optional.of(SeenItem.of(copy, FIRST));
    assertThat(POLICY.byUrl(ORIGINAL, seenCopy, FIRST)).isEqualTo(Verdict.REVISION);
  }

  @Test
  void passesChangedContentAtTheSameAddressAsRevision() {
    ItemIdentity revised = identity("2", "other text", Optional.of("https://w/a"));
    assertThat(POLICY.byUrl(revised, SEEN, FIRST)).isEqualTo(Verdict.REVISION);
  }

  @Test
  void neverTakesAnIdForAnAddress() {
    ItemIdentity withoutUrl = identity("https://w/a", "text", Optional.empty());
    assertThat(withoutUrl.urlKey()).isNotEqualTo(ORIGINAL.urlKey());
  }

  @Test
  void fingerprintTellsApartWhatMovedBetweenFields() {
    Item item = item("1", "ab", "c", Optional.empty());
    Item moved = item("1", "a", "bc", Optional.empty());
    assertThat(fingerprint(item)).isNotEqualTo(fingerprint(moved));
    assertThat(fingerprint(item)).isEqualTo(fingerprint(item("1", "ab", "c", Optional.empty())));
  }

  @Test
  void needsARetention() {
    assertThatThrownBy(() -> new DedupePolicy(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Fingerprint("x")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Fingerprint fingerprint(Item item) {
    return ItemIdentity.of(item, url -> url).fingerprint();
  }

  private static ItemIdentity identity(String id, String body, Optional<String> url) {
    return ItemIdentity.of(item(id, "title", body, url), address -> address);
  }

  private static Item item(String id, String title, String body, Optional<String> url) {
    return new Item(
        id,
        ItemKind.NEWS,
        Instant.EPOCH,
        "wire",
        title,
        body,
        url,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
