package io.pactwatch.feeds.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final int SEEDS = 500;

  @Test
  void theIntervalIsSpreadByATenth() {
    Set<Duration> pauses = new HashSet<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Duration pause = new Pace(new Random(seed)).afterSuccess(INTERVAL, Duration.ZERO);
      assertThat(pause).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
      pauses.add(pause);
    }
    assertThat(pauses).hasSizeGreaterThan(SEEDS / 2);
  }

  @Test
  void whatIsFreshIsNotAskedFor() {
    Pace pace = new Pace(new Random(1));
    assertThat(pace.afterSuccess(INTERVAL, Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void pausesDoubleWithFailuresUpToABound() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Pace pace = new Pace(new Random(seed));
      assertThat(pace.afterFailure(INTERVAL, 1, Duration.ZERO))
          .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(20));
      assertThat(pace.afterFailure(INTERVAL, 3, Duration.ZERO))
          .isBetween(Duration.ofMinutes(40), Duration.ofMinutes(80));
      assertThat(pace.afterFailure(INTERVAL, 1_000_000, Duration.ZERO))
          .isBetween(Duration.ofHours(3), Duration.ofHours(6));
      assertThat(pace.afterFailure(Duration.ofDays(7), 9, Duration.ZERO))
          .isBetween(Duration.ofHours(84), Duration.ofDays(7));
    }
  }

  @Test
  void aServerIsLeftAloneAsLongAsItWants() {
    for (int seed = 0; seed < SEEDS; seed++) {
      assertThat(new Pace(new Random(seed)).afterFailure(INTERVAL, 1, Duration.ofHours(2)))
          .isBetween(Duration.ofHours(2), Duration.ofMinutes(132));
    }
  }
}
