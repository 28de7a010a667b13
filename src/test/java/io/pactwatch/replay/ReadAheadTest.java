package io.pactwatch.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.stream.RecordWork;
import io.pactwatch.stream.ReplayWork;
import io.pactwatch.testkit.MonitorSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private final String more;
    private int drawn;
    private int failures;

    Numbers(int end, boolean failsThere) {
      this(end, failsThere, "");
    }

    /** More is what each record holds besides its number. */
    Numbers(int end, boolean failsThere, String more) {
      this.end = end;
      this.failsThere = failsThere;
      this.more = more;
    }

    @Override
    public Optional<ReplayRecord> next() {
      if (drawn == end && failsThere) {
        failures++;
        throw new ReplayException("cannot read " + end, new IllegalStateException("broken"));
      }
      if (drawn == end) {
        return Optional.empty();
      }
      drawn++;
      byte[] value = ("{\"title\":\"" + drawn + more + "\"}").getBytes(StandardCharsets.UTF_8);
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
  @ValueSource(ints = {1, 2, 5})
  void keepsTheOrderOfTheSourceAndWhereItWas(int threads) {
    List<String> origins = new ArrayList<>();
    List<Long> positions = new ArrayList<>();
    try (ReadAhead records = new ReadAhead(new Numbers(3_000, false), work, threads)) {
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        origins.add(next.get().record().origin());
        positions.add(next.get().position());
      }
    }

    assertThat(origins).hasSize(3_000).startsWith("no 1", "no 2").endsWith("no 3000");
    assertThat(positions).isSorted().doesNotHaveDuplicates().endsWith(3_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1", "0, 5", "100, 1", "100, 2", "1024, 1", "1024, 5", "1500, 2", "2048, 1", "2048, 2"
  })
  void failsWhereTheSourceFails(int end, int threads) {
    Numbers numbers = new Numbers(end, true);
    try (ReadAhead records = new ReadAhead(numbers, work, threads)) {
      for (int number = 1; number <= end; number++) {
        assertThat(records.next().map(drawn -> drawn.record().origin())).contains("no " + number);
      }

      assertThatThrownBy(records::next)
          .isInstanceOf(ReplayException.class)
          .hasMessage("cannot read " + end);
      assertThat(numbers.failures).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void whatIsHandedOutIsComputed(int threads) {
    Set<RecordWork> computed = ConcurrentHashMap.newKeySet();
    try (ReadAhead records =
        new ReadAhead(new Numbers(3_000, false), work, threads, computed::addAll)) {
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        assertThat(computed.contains(next.get().work())).as(next.get().toString()).isTrue();
      }
    }

    assertThat(computed).hasSize(3_000);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "5, 2"})
  void drawsNoMoreBatchesThanItNeeds(int threads, int batches) {
    Numbers endless = new Numbers(Integer.MAX_VALUE, false);
    try (ReadAhead records = new ReadAhead(endless, work, threads)) {
      assertThat(endless.drawn).isZero();
      for (int number = 1; number <= ReadAhead.BATCH_RECORDS; number++) {
        assertThat(records.next()).isPresent();
        assertThat(endless.drawn).isEqualTo(batches * ReadAhead.BATCH_RECORDS);
      }
      assertThat(records.next()).isPresent();
      assertThat(endless.drawn).isEqualTo((batches + 1) * ReadAhead.BATCH_RECORDS);
    }
  }

  @Test
  void endsItsThreads() throws InterruptedException {
    try (ReadAhead records = new ReadAhead(new Numbers(3_000, false), work, 3)) {
      assertThat(records.next()).isPresent();
      assertThat(computeThreads()).isNotEmpty();
    }

    for (Thread thread : computeThreads()) {
      thread.join(30_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  private static List<Thread> computeThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("compute-ahead-"))
        .toList();
  }

  @Test
  void aBatchOfLargeRecordsIsShort() {
    int mebibyte = 1 << 20;
    Numbers large = new Numbers(Integer.MAX_VALUE, false, "x".repeat(mebibyte));
    try (ReadAhead records = new ReadAhead(large, work, 1)) {
      assertThat(records.next()).isPresent();
      assertThat(large.drawn).isEqualTo(ReadAhead.BATCH_BYTES / mebibyte);
    }
  }
}
