package io.pactwatch.core.drift;

import static io.pactwatch.core.score.ReportCases.ROOMY;
import static io.pactwatch.core.score.ReportCases.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.ReportCases;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTracerTest {
  private static StoryTrace trace(Report... reports) {
    Story story = ReportCases.gather(ROOMY, List.of(reports)).stories().get(0);
    return DriftCases.TRACER.trace(story).trace();
  }

  /** In points. */
  private static List<Double> changes(Report... reports) {
    return trace(reports).changes().stream().map(c -> Points.of(c.hundredths())).toList();
  }

  private static double score(Report... reports) {
    return new Assessor(ROOMY).assess(90, List.of(reports)).score();
  }

  @Test
  void looseningIsBelowZeroAndTighteningAbove() {
    Report apart = report("a").build();
    Report together = report("a").says(Direction.TIGHTENING, Certainty.REPORTED).build();

    assertThat(changes(apart)).containsExactly(-score(apart));
    assertThat(changes(together)).containsExactly(score(together));
  }

  @Test
  void whatGoesNeitherWayOrIsOnlyDeniedHasNoStrength() {
    assertThat(changes(report("a").says(Direction.NEUTRAL, Certainty.CONFIRMED).build())).isEmpty();
    assertThat(changes(report("a").says(Direction.LOOSENING, Certainty.DENIED).build())).isEmpty();
  }

  @Test
  void anotherOriginAddsTheDifferenceAndACopyNothing() {
    Report first = report("a").by("one.example").build();
    Report copy = report("b").at(1).by("two.example").text("What a says.").build();
    Report other = report("c").at(2).by("three.example").build();

    assertThat(changes(first, copy, other))
        .containsExactly(
            -score(first), Points.of(Points.hundredths(score(first) - score(first, copy, other))));
    assertThat(trace(first, copy, other).changes().get(1).at()).isEqualTo(other.publishedAt());
  }

  @Test
  void aStoryThatTurnsGoesThroughZeroToTheOtherSide() {
    Report apart = report("a").by("one.example").credibility(20).build();
    Report together =
        report("b").at(5).by("two.example").says(Direction.TIGHTENING, Certainty.CONFIRMED).build();

    double turned = score(apart, together);
    assertThat(changes(apart, together))
        .containsExactly(
            -score(apart), Points.of(Points.hundredths(turned) + Points.hundredths(score(apart))));
  }

  @Test
  void reportsOfOneTimeAreOneChange() {
    Report one = report("a").by("one.example").build();
    Report other = report("b").by("two.example").build();

    assertThat(changes(one, other)).containsExactly(-score(one, other));
  }

  @Test
  void theReportOfTheLargestChangeTellsBest() {
    Report rumour =
        report("a").by("one.example").says(Direction.LOOSENING, Certainty.RUMOURED).build();
    Report confirmed =
        report("b").at(9).by("two.example").says(Direction.LOOSENING, Certainty.CONFIRMED).build();
    Report more = report("c").at(10).by("three.example").build();
    StoryTrace trace = trace(rumour, confirmed, more);

    assertThat(trace.tellingReports()).containsExactly(rumour, confirmed);
    assertThat(trace.tellingReport(rumour.publishedAt())).contains(rumour);
    assertThat(trace.tellingReport(more.publishedAt())).contains(confirmed);
  }

  @Test
  void aTraceGoesForwardInTimeAndEachChangeChanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftCases.trace("s", DriftCases.change(2, 1), DriftCases.change(2, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> DriftCases.change(1, 0));
  }
}
