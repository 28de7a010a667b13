package io.pactwatch.core.drift;

import static io.pactwatch.core.drift.DriftCases.PAIR;
import static io.pactwatch.core.drift.DriftCases.change;
import static io.pactwatch.core.drift.DriftCases.day;
import static io.pactwatch.core.drift.DriftCases.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.DriftStory;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftPolicyTest {
  /** Long ago and small, so that the pair is known and quiet. */
  private static final StoryTrace QUIET = trace("s-0", change(0, 5));

  private static List<DriftAlert> alerts(double untilDay, StoryTrace... traces) {
    return new DriftPolicy(DriftCases.DEFAULTS).alerts(PAIR, List.of(traces), day(untilDay));
  }

  private static List<RevisionReason> reasons(DriftAlert alert) {
    return alert.revisions().stream().flatMap(r -> r.reasons().stream()).toList();
  }

  @Test
  void severalStoriesThatPullOneWayAreADrift() {
    StoryTrace one = trace("s-1", change(200.5, -30));
    StoryTrace other = trace("s-2", change(203.5, -30));

    assertThat(alerts(204, QUIET, one, other))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.severity()).isEqualTo(Severity.NOTICE);
              assertThat(alert.drift().direction()).isEqualTo(Direction.LOOSENING);
              assertThat(alert.openedAt()).isEqualTo(day(203.5));
              assertThat(alert.closedAt()).isEmpty();
              assertThat(alert.drift().stories())
                  .extracting(DriftStory::storyId)
                  .containsExactly("s-2", "s-1", "s-0");
              assertThat(alert.drift().days()).hasSize(180);
              assertThat(alert.drift().deviation()).isEqualTo(10);
            });
  }

  @Test
  void oneStoryAloneIsNoDriftHoweverStrong() {
    assertThat(alerts(300, QUIET, trace("s-1", change(200, -95)))).isEmpty();
  }

  @Test
  void aPairThatIsHardlyKnownHasNothingToCompareWith() {
    StoryTrace one = trace("s-1", change(88, -40));
    StoryTrace other = trace("s-2", change(89, -40));
    StoryTrace later = trace("s-3", change(90.5, -1));

    assertThat(alerts(90, QUIET, one, other)).isEmpty();
    assertThat(alerts(91, QUIET, one, other, later))
        .as("as soon as it is known and something is said")
        .hasSize(1);
  }

  @Test
  void whatIsUsualForAPairIsNoDrift() {
    List<StoryTrace> traces = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      traces.add(trace("s-" + number, change(5 * number, number % 2 == 0 ? 60 : -60)));
    }

    assertThat(alerts(300, traces.toArray(StoryTrace[]::new))).isEmpty();
  }

  @Test
  void whatFadesIsNoDriftToTheOtherSide() {
    StoryTrace one = trace("s-1", change(0, 90));
    StoryTrace other = trace("s-2", change(1, 90));
    StoryTrace small = trace("s-3", change(120, -1));

    assertThat(alerts(200, one, other, small)).isEmpty();
  }

  @Test
  void itIsRaisedWhenItIsMoreSevereAndOtherwiseNotToldAgain() {
    StoryTrace one = trace("s-1", change(200, -25), change(206, -1));
    StoryTrace other = trace("s-2", change(202, -25), change(204, -20));
    StoryTrace third = trace("s-3", change(208, -50));

    DriftAlert alert = alerts(209, QUIET, one, other, third).get(0);

    assertThat(reasons(alert))
        .containsExactly(
            RevisionReason.OPENED, RevisionReason.SEVERITY_RAISED, RevisionReason.SEVERITY_RAISED);
    assertThat(alert.revisions())
        .extracting(r -> r.at())
        .containsExactly(day(202), day(204), day(208));
    assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(alert.drift().asOf()).isEqualTo(day(208));
  }

  @Test
  void itIsOverAtAMidnightByDecayAlone() {
    StoryTrace one = trace("s-1", change(200.5, 30));
    StoryTrace other = trace("s-2", change(203.5, 30));

    DriftAlert alert = alerts(300, QUIET, one, other).get(0);

    assertThat(reasons(alert)).containsExactly(RevisionReason.OPENED, RevisionReason.CLOSED);
    assertThat(alert.closedAt().orElseThrow())
        .isEqualTo(alert.raisedAt())
        .isBetween(day(210), day(240));
    assertThat(alert.closedAt().orElseThrow().getEpochSecond() % 86_400).isZero();
    assertThat(alert.drift().asOf()).as("what it was raised for").isEqualTo(day(203.5));
  }

  @Test
  void itIsOverAtOnceWhenThePairTurns() {
    StoryTrace one = trace("s-1", change(200.5, -30));
    StoryTrace other = trace("s-2", change(203.5, -30));
    StoryTrace back = trace("s-3", change(205.25, 50));
    StoryTrace more = trace("s-4", change(206.25, 50));

    StoryTrace yetMore = trace("s-5", change(207.25, 50));

    List<DriftAlert> alerts = alerts(208, QUIET, one, other, back, more, yetMore);

    assertThat(alerts).hasSize(2);
    assertThat(alerts.get(0).closedAt()).contains(day(205.25));
    assertThat(alerts.get(1).drift().direction()).isEqualTo(Direction.TIGHTENING);
    assertThat(alerts.get(1).openedAt()).isEqualTo(day(207.25));
    assertThat(alerts.get(1).id()).isNotEqualTo(alerts.get(0).id());
  }

  @Test
  void onlyTheStrongestStoriesAreListedAndTheRestIsOneFigure() {
    List<StoryTrace> traces = new ArrayList<>(List.of(QUIET));
    for (int number = 1; number <= 12; number++) {
      traces.add(trace("s-" + number, change(200 + number / 100.0, -number)));
    }

    DriftAlert alert = alerts(201, traces.toArray(StoryTrace[]::new)).get(0);

    assertThat(alert.drift().stories())
        .hasSize(8)
        .isSortedAccordingTo(
            (left, right) -> Double.compare(left.contribution(), right.contribution()));
    assertThat(alert.drift().otherStories()).isNegative();
  }

  /** A clock may count coarser than the reports are dated. */
  @Test
  void whatWasSaidCountsEvenWhereTheClockIsBehindIt() {
    StoryTrace one = trace("s-1", change(200.5, -30));
    StoryTrace other = trace("s-2", change(203.5, -30));

    assertThat(alerts(203.4, QUIET, one, other))
        .isEqualTo(alerts(203.5, QUIET, one, other))
        .hasSize(1);
  }

  @Test
  void whatWasToldLongAgoStaysTold() {
    DriftPolicy policy = new DriftPolicy(DriftCases.DEFAULTS);
    StoryTrace one = trace("s-1", change(200.5, -30));
    StoryTrace other = trace("s-2", change(203.5, -30));
    StoryTrace later = trace("s-3", change(260, -5));
    DriftStep told =
        policy.follow(PairDrift.none(PAIR), List.of(QUIET, one, other, later), day(260));
    assertThat(told.changed()).hasSize(1);

    StoryTrace tooLate = trace("s-4", change(202, 60));
    DriftStep step =
        policy.follow(told.after(), List.of(QUIET, one, other, later, tooLate), day(260));

    assertThat(step.changed()).isEmpty();
    assertThat(step.withdrawnIds()).isEmpty();
  }

  @Test
  void aStoryIsForgottenWhenNoDayNeedsItAndThePairStaysKnown() {
    DriftPolicy policy = new DriftPolicy(DriftCases.DEFAULTS);
    StoryTrace recent = trace("s-1", change(700, 1));
    DriftStep step = policy.follow(PairDrift.none(PAIR), List.of(QUIET, recent), day(700));

    assertThat(step.forgottenStoryIds()).containsExactly("s-0");
    assertThat(step.after().knownSince()).contains(day(0));
    assertThat(step.after().isDrifting()).isFalse();
  }

  @Test
  void whatWasForgottenIsPastUnlessItHasChangedSince() {
    DriftPolicy policy = new DriftPolicy(DriftCases.DEFAULTS);
    StoryTrace recent = trace("s-1", change(700, 1));
    PairDrift kept = policy.follow(PairDrift.none(PAIR), List.of(QUIET, recent), day(700)).after();

    assertThat(policy.isPast(QUIET, kept)).isTrue();
    assertThat(policy.isPast(recent, kept)).isFalse();
    assertThat(policy.isPast(trace("s-0", change(0, 1), change(690, 1)), kept)).isFalse();
    assertThat(policy.isPast(trace("s-2", change(-1, 1)), kept))
        .as("before all that is known of the pair, which is known since then")
        .isFalse();
    assertThat(policy.isPast(QUIET, PairDrift.none(PAIR))).isFalse();
    assertThat(policy.isPast(trace("s-3"), kept)).as("never changed").isFalse();
  }

  /** Its story went into another one, which it does not change. */
  @Test
  void whatIsSettledStaysSoWhenTheNewestChangeIsTakenBack() {
    DriftPolicy policy = new DriftPolicy(DriftCases.DEFAULTS);
    for (int newest : new int[] {520, 800}) {
      StoryTrace recent = trace("s-1", change(newest, 1));
      PairDrift kept =
          policy.follow(PairDrift.none(PAIR), List.of(QUIET, recent), day(newest)).after();

      for (List<StoryTrace> left : List.of(List.of(QUIET), List.<StoryTrace>of())) {
        DriftStep step = policy.follow(kept, left, day(newest));

        assertThat(step.after()).as("%s, %s", newest, left).isEqualTo(kept);
        assertThat(step.changed()).isEmpty();
        assertThat(step.withdrawnIds()).isEmpty();
        assertThat(step.reading().orElseThrow().asOf()).isAfterOrEqualTo(kept.settledUntil().get());
      }
    }
  }

  @Test
  void settingsOutsideTheirRangesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftCases.settings(0, 180, 90, 3, 1, 10, 30, 30));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftCases.settings(30, 180, 181, 3, 1, 10, 30, 30));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftCases.settings(30, 180, 90, 3, 3, 10, 30, 30));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftCases.settings(30, 180, 90, 3, 1, 0, 30, 30));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftCases.settings(30, 180, 90, 3, 1, 10, -1, 30));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DriftCases.settings(30, 180, 90, 3, 1, 10, 30, -1));
  }
}
