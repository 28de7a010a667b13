package io.pactwatch.core.drift;

import static io.pactwatch.core.drift.DriftCases.change;
import static io.pactwatch.core.drift.DriftCases.day;
import static io.pactwatch.core.drift.DriftCases.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.ReportCases;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DriftSeriesTest {
  @Test
  void beginsAfterTheFirstChangeAndHalvesWithEachHalfLife() {
    List<DriftDay> days =
        DriftSeries.of(List.of(trace("s-1", change(0, 40))), DriftCases.DEFAULTS, day(100));

    assertThat(days).hasSize(101);
    assertThat(days.get(0).day()).isEqualTo(day(0));
    assertThat(days.get(0).index()).isEqualTo(40);
    assertThat(days.get(30).index()).isEqualTo(20);
    assertThat(days.get(60).index()).isEqualTo(10);
    assertThat(days.get(89).baseline()).as("89 days are known").isEmpty();
    assertThat(days.get(90).baseline()).as("90 days are known").isPresent();
    assertThat(days.get(100).deviation()).hasValue(10.1);
  }

  @Test
  void aChangeDuringADayShowsTheNextMidnight() {
    List<DriftDay> days =
        DriftSeries.of(List.of(trace("s-1", change(0.5, -40))), DriftCases.DEFAULTS, day(2.9));

    assertThat(days).extracting(DriftDay::day).containsExactly(day(1), day(2));
    assertThat(days.get(0).index()).isEqualTo(-39.54);
  }

  @Test
  void whereNothingWasEverSaidThereAreNoDays() {
    assertThat(DriftSeries.of(List.of(), DriftCases.DEFAULTS, day(100))).isEmpty();
  }

  /** What an alert shows as its days is what the series has. */
  @Test
  void showsTheDaysOfTheAlerts() {
    Random random = new Random(7);
    DriftSettings settings = DriftCases.quick(random);
    List<Story> stories = DriftCases.stories(DriftCases.draw(random));
    List<StoryTrace> traces =
        stories.stream().map(story -> DriftCases.TRACER.trace(story).trace()).toList();
    List<DriftAlert> alerts = new DriftPolicy(settings).alerts(DriftCases.PAIR, traces, day(100));
    assertThat(alerts).isNotEmpty();

    List<Double> series =
        DriftSeries.of(stories, new Assessor(ReportCases.ROOMY), settings, day(100)).stream()
            .map(DriftDay::index)
            .toList();
    for (DriftAlert alert : alerts) {
      assertThat(series).containsSequence(alert.drift().days());
    }
  }

  @Test
  void storiesOfTwoPairsAreNoSeries() {
    Story story = DriftCases.stories(DriftCases.draw(new Random(1))).get(0);
    Story other =
        new Story(
            story.id(),
            SignalKey.parse("amazon|anthropic"),
            new SignalType("exclusivity"),
            story.typeWeightPercent(),
            story.startedAt(),
            story.lastReportAt(),
            story.reports());

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DriftSeries.of(
                    List.of(story, other),
                    new Assessor(ReportCases.ROOMY),
                    DriftCases.DEFAULTS,
                    day(1)));
  }
}
