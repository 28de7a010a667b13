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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordBatchTest {
  private final ReplayWork work =
      new ReplayWork(
          Wiring.stages(MonitorSettings.with(Map.of())),
          new CatalogueBook(BundledCatalogue.load()));

  private List<DrawnRecord> records(int count) {
    return IntStream.range(0, count).mapToObj(this::record).toList();
  }

  private DrawnRecord record(int number) {
    byte[] value = {(byte) number};
    return new DrawnRecord(
        new ReplayRecord(ItemKind.NEWS, value, Instant.EPOCH, "no " + number),
        work.ahead(value, ItemKind.NEWS, Instant.EPOCH),
        number);
  }

  private static List<RecordWork> worksOf(List<DrawnRecord> records) {
    return records.stream().map(DrawnRecord::work).toList();
  }

  @ParameterizedTest
  @CsvSource({"0, 4, 0", "1, 4, 1", "5, 4, 3", "8, 4, 4", "1024, 4, 4", "7, 1, 1"})
  void eachRecordIsComputedOnceInAsManyPartsAsCanBe(int count, int most, int parts) {
    List<DrawnRecord> records = records(count);
    List<List<RecordWork>> computed = new ArrayList<>();
    RecordBatch batch = new RecordBatch(records, most, computed::add);

    batch.compute();
    batch.computeBy(Runnable::run);

    assertThat(computed).hasSize(parts);
    assertThat(computed.stream().flatMap(List::stream)).isEqualTo(worksOf(records));
    assertThat(batch.records()).isEqualTo(records);
  }

  @Test
  @Timeout(60)
  void waitsForThePartThatAnotherHasBegunAndDoesTheOthersMeanwhile() throws InterruptedException {
    List<DrawnRecord> records = records(4);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch restDone = new CountDownLatch(3);
    List<RecordWork> done = new ArrayList<>();
    Thread asking = Thread.currentThread();
    Consumer<List<RecordWork>> computing =
        part -> {
          if (Thread.currentThread() != asking) {
            begun.countDown();
            awaitUninterrupted(restDone);
          }
          done.addAll(part);
          restDone.countDown();
        };
    RecordBatch batch = new RecordBatch(records, 4, computing);
    Executor onlyTheFirst = new FirstOnly();

    batch.computeBy(onlyTheFirst);
    begun.await();
    batch.compute();

    // The other thread's part came last, and was waited for.
    assertThat(done)
        .containsExactly(
            records.get(1).work(),
            records.get(2).work(),
            records.get(3).work(),
            records.get(0).work());
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Gives a thread to the first part, and none to the others. */
  private static final class FirstOnly implements Executor {
    private boolean given;

    @Override
    public void execute(Runnable part) {
      if (!given) {
        given = true;
        new Thread(part, "first-part").start();
      }
    }
  }

  private RecordBatch computedBy(Consumer<List<RecordWork>> computing) {
    return new RecordBatch(records(3), 2, computing);
  }

  private static void runOutOfMemory(List<RecordWork> part) {
    throw new OutOfMemoryError("no room for " + part.size());
  }

  private static void breakDown(List<RecordWork> part) {
    throw new IllegalArgumentException("broken at " + part.size());
  }

  @Test
  void anErrorComesAsItself() {
    assertThatThrownBy(computedBy(RecordBatchTest::runOutOfMemory)::compute)
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("no room for 2");
  }

  @Test
  void aFailureSaysWhatCouldNotBeDone() {
    assertThatThrownBy(computedBy(RecordBatchTest::breakDown)::compute)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("records cannot be computed ahead")
        .hasRootCauseMessage("broken at 2");
  }
}
