package io.pactwatch.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.stream.ReplayWork;
import io.pactwatch.testkit.MonitorSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  private final ReplayWork work =
      new ReplayWork(
          Wiring.stages(MonitorSettings.with(Map.of())),
          new CatalogueBook(BundledCatalogue.load()));

  /** Counts; from a number on it cannot be read. */
  private static final class Numbers implements ItemSource {
    private final int end;
    private final boolean failsThere;
    private int drawn;

    Numbers(int end, boolean failsThere) {
      this.end = end;
      this.failsThere = failsThere;
    }

    @Override
    public Optional<ReplayRecord> next() {
      if (drawn == end && failsThere) {
        throw new ReplayException("cannot read " + end, new IllegalStateException("broken"));
      }
      if (drawn == end) {
        return Optional.empty();
      }
      drawn++;
      byte[] value = ("{\"title\":\"" + drawn + "\"}").getBytes(StandardCharsets.UTF_8);
      return Optional.of(new ReplayRecord(ItemKind.NEWS, value, Instant.EPOCH, "no " + drawn));
    }

    @Override
    public long position() {
      return drawn;
    }

    @Override
    public long total() {
      return end;
    }

    @Override
    public long passedOver() {
      return 0;
    }

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void keepsTheOrderOfTheSourceAndWhereItWas(int threads) {
    List<String> origins = new ArrayList<>();
    List<Long> positions = new ArrayList<>();
    try (ReadAhead ahead = ReadAhead.start(new Numbers(1_000, false), work, threads)) {
      for (var next = ahead.next(); next.isPresent(); next = ahead.next()) {
        origins.add(next.get().record().origin());
        positions.add(next.get().position());
      }
    }

    assertThat(origins).hasSize(1_000).startsWith("no 1", "no 2").endsWith("no 1000");
    assertThat(positions).isSorted().doesNotHaveDuplicates().endsWith(1_000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void failsWhereTheSourceFails(int threads) {
    try (ReadAhead ahead = ReadAhead.start(new Numbers(100, true), work, threads)) {
      for (int number = 1; number <= 100; number++) {
        assertThat(ahead.next().map(drawn -> drawn.record().origin())).contains("no " + number);
      }

      assertThatThrownBy(ahead::next)
          .isInstanceOf(ReplayException.class)
          .hasMessage("cannot read 100");
    }
  }

  @Test
  void drawsOnlySoFarAheadAndNothingOnceClosed() {
    Numbers endless = new Numbers(Integer.MAX_VALUE, false);
    try (ReadAhead ahead = ReadAhead.start(endless, work, 3)) {
      assertThat(ahead.next()).isPresent();
    }
    // As many places as there are, and one that each thread may have in hand.
    assertThat(endless.drawn).isBetween(1, 1 + 3 * 32 + 3);
    int drawn = endless.drawn;

    assertThat(endless.next().map(ReplayRecord::origin)).contains("no " + (drawn + 1));
  }
}
