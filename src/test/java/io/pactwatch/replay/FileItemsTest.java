package io.pactwatch.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.ItemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileItemsTest {
  @TempDir private Path folder;

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static String item(String publishedAt) {
    return "{\"title\":\"t\",\"publishedAt\":\"" + publishedAt + "\"}";
  }

  private static List<ReplayRecord> read(ItemSource source) {
    List<ReplayRecord> records = new ArrayList<>();
    source.next().ifPresent(records::add);
    for (Optional<ReplayRecord> next = source.next(); next.isPresent(); next = source.next()) {
      records.add(next.get());
    }
    return records;
  }

  @Test
  void mergesFilesByEventTime() throws IOException {
    Path one = write("one.jsonl", item("2026-01-01T00:00:00Z"), item("2026-01-04T00:00:00Z"));
    Path other = write("other.jsonl", item("2026-01-03T01:00:00+01:00"), "nonsense");

    try (FileItems items = FileItems.open(List.of(one, other), Period.ALL, 1_000)) {
      assertThat(read(items))
          .extracting(record -> folder.relativize(Path.of(record.origin())).toString())
          .containsExactly("one.jsonl:1", "other.jsonl:1", "other.jsonl:2", "one.jsonl:2");
      assertThat(items.position()).isEqualTo(items.total());
    }
  }

  @Test
  void whatHasNoTimeComesWithTheOneBeforeIt() throws IOException {
    Path file =
        write(
            "items.jsonl",
            item("2026-01-04T00:00:00Z"),
            "{}",
            "[1]",
            item("1969-12-31T23:59:59Z"),
            item("+999999999-01-01T00:00:00Z"));

    try (FileItems items = FileItems.open(List.of(file), Period.ALL, 1_000)) {
      assertThat(read(items))
          .hasSize(5)
          .extracting(ReplayRecord::loggedAt)
          .containsOnly(Instant.parse("2026-01-04T00:00:00Z"));
    }
  }

  @Test
  void knowsAnnouncementsAndPassesOverWhatLiesOutsideThePeriod() throws IOException {
    Path file =
        write(
            "items.jsonl",
            item("2026-01-01T00:00:00Z"),
            "{\"kind\":\"announcement\",\"publishedAt\":\"2026-01-02T00:00:00Z\"}",
            item("2026-01-03T00:00:00Z"));
    Period period =
        new Period(
            Optional.of(Instant.parse("2026-01-02T00:00:00Z")),
            Optional.of(Instant.parse("2026-01-03T00:00:00Z")),
            Period.Clock.EVENT);

    try (FileItems items = FileItems.open(List.of(file), period, 1_000)) {
      assertThat(read(items)).extracting(ReplayRecord::kind).containsExactly(ItemKind.ANNOUNCEMENT);
      assertThat(items.passedOver()).isEqualTo(2);
    }
  }
}
