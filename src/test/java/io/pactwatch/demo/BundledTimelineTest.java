package io.pactwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.serde.ItemReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BundledTimelineTest {
  private static final List<BundledTimeline.Entry> TIMELINE = BundledTimeline.read();
  private static final List<Item> ITEMS =
      TIMELINE.stream().map(BundledTimeline.Entry::item).toList();

  @Test
  void tellsOfSevenYearsInManyVoices() {
    assertThat(ITEMS).hasSizeGreaterThanOrEqualTo(150);
    assertThat(ITEMS.stream().map(item -> item.publishedAt().atOffset(ZoneOffset.UTC).getYear()))
        .contains(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    assertThat(ITEMS.stream().map(Item::source).distinct()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(ITEMS.stream().map(Item::kind).distinct())
        .containsExactlyInAnyOrder(ItemKind.NEWS, ItemKind.ANNOUNCEMENT);
  }

  @Test
  void isInTheOrderOfEventTimeAndEndsInThePast() {
    assertThat(ITEMS).extracting(Item::publishedAt).isSorted();
    assertThat(ITEMS.get(ITEMS.size() - 1).publishedAt())
        .as("else a monitor refuses it as dated in the future")
        .isBefore(Instant.parse("2026-11-21T00:00:00Z"));
  }

  @Test
  void noTwoItemsHaveOneIdAndAllSourcesAreInvented() {
    assertThat(ITEMS).extracting(Item::id).doesNotHaveDuplicates();
    assertThat(ITEMS).extracting(Item::source).allMatch(source -> source.endsWith(".example"));
    assertThat(ITEMS)
        .extracting(item -> item.url().orElse("https://none.example"))
        .allMatch(url -> url.contains(".example"));
  }

  /** What is published is read by the monitor as the same item. */
  @Test
  void everyRecordIsItsItem() {
    ItemReader reader = ItemReader.withDefaults();
    for (BundledTimeline.Entry entry : TIMELINE) {
      Admission admission =
          reader.read(
              entry.record(), entry.item().kind(), entry.item().publishedAt().plusSeconds(1));
      assertThat(admission)
          .as(entry.item().id())
          .isEqualTo(new Admission.Admitted(entry.item(), 0));
    }
  }

  @Test
  void aReaderCannotChangeWhatTheNextOneGets() {
    BundledTimeline.Entry first = TIMELINE.get(0);
    first.record()[0] = 'x';
    assertThat(first.record()[0]).isEqualTo((byte) '{');
  }

  @Test
  void namesThePartiesInItsTexts() {
    String texts =
        ITEMS.stream().map(item -> item.title() + item.body()).collect(Collectors.joining());
    assertThat(texts).contains("OpenAI", "Microsoft", "Anthropic", "Amazon", "Nvidia", "Oracle");
  }
}
