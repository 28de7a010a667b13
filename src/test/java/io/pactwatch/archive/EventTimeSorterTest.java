package io.pactwatch.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTimeSorterTest {
  private record Expected(Instant time, String text) {}

  /** In memory; in a few runs; and in so many that they are merged early, and that again. */
  @ParameterizedTest
  @CsvSource({"100000000, 64", "20000, 64", "500, 3"})
  void sortsByTimeAndKeepsTheOrderOfEqualTimes(int runBytes, int maxRuns) {
    Random random = new Random(7);
    List<Expected> expected = new ArrayList<>();
    List<String> sorted = new ArrayList<>();
    try (EventTimeSorter sorter = new EventTimeSorter(runBytes, maxRuns)) {
      for (int number = 0; number < 1_000; number++) {
        Instant time = Instant.ofEpochSecond(random.nextInt(100), 5);
        expected.add(new Expected(time, "record " + number));
        sorter.add(time, ("record " + number).getBytes(UTF_8));
      }
      assertThat(sorter.size()).isEqualTo(1_000);
      sorter.forEach(bytes -> sorted.add(new String(bytes, UTF_8)));
    }
    expected.sort(Comparator.comparing(Expected::time));
    assertThat(sorted).containsExactlyElementsOf(expected.stream().map(Expected::text).toList());
  }
}
