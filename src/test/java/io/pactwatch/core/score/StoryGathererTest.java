package io.pactwatch.core.score;

import static io.pactwatch.core.score.ReportCases.KEY;
import static io.pactwatch.core.score.ReportCases.ROOMY;
import static io.pactwatch.core.score.ReportCases.START;
import static io.pactwatch.core.score.ReportCases.TYPE;
import static io.pactwatch.core.score.ReportCases.gather;
import static io.pactwatch.core.score.ReportCases.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryGathererTest {
  private final StoryGatherer gatherer = new StoryGatherer(ROOMY);

  @Test
  void reportsExactlyAGapApartAreOneStory() {
    assertThat(gather(ROOMY, List.of(report("a").build(), report("b").at(72).build())).stories())
        .hasSize(1);
  }

  @Test
  void reportsMoreThanAGapApartAreTwoStories() {
    Report later = report("b").at(START.plus(ROOMY.gap()).plusNanos(1)).build();

    assertThat(gather(ROOMY, List.of(report("a").build(), later)).stories()).hasSize(2);
  }

  @Test
  void aReportBetweenTwoStoriesMakesThemOneAndWithdrawsTheSecond() {
    Stories two = gather(ROOMY, List.of(report("a").build(), report("c").at(100).build()));

    Change change = gatherer.join(two, report("b").at(50).build(), 90);

    assertThat(change.after().stories()).hasSize(1);
    Story story = change.after().stories().get(0);
    assertThat(story.id()).isEqualTo(two.stories().get(0).id());
    assertThat(story.startedAt()).isEqualTo(START);
    assertThat(story.lastReportAt()).isEqualTo(START.plus(Duration.ofHours(100)));
    assertThat(story.reports()).extracting(Report::itemId).containsExactly("a", "b", "c");
    assertThat(change.changed()).containsExactly(story);
    assertThat(change.withdrawnIds()).containsExactly(two.stories().get(1).id());
  }

  @Test
  void anEarlierReportGivesTheStoryAnotherIdAndWithdrawsTheOldOne() {
    Stories before = gather(ROOMY, List.of(report("b").at(50).build()));

    Change change = gatherer.join(before, report("a").build(), 90);

    assertThat(change.withdrawnIds()).containsExactly(before.stories().get(0).id());
    assertThat(change.changed()).hasSize(1);
    assertThat(change.changed().get(0).id()).isNotEqualTo(before.stories().get(0).id());
  }

  @Test
  void aDuplicateChangesNothing() {
    Stories before = gather(ROOMY, List.of(report("a").build(), report("b").at(5).build()));

    Change change = gatherer.join(before, report("a").build(), 90);

    assertThat(change).isEqualTo(new Change(before, List.of(), List.of()));
  }

  @Test
  void otherStoriesStayUntouched() {
    Stories before = gather(ROOMY, List.of(report("a").build(), report("c").at(500).build()));

    Change change = gatherer.join(before, report("b").at(501).build(), 60);

    assertThat(change.changed()).containsExactly(change.after().stories().get(1));
    assertThat(change.after().stories().get(0)).isSameAs(before.stories().get(0));
  }

  @Test
  void theTypeWeighsWhatItDidWhenTheStoryStarted() {
    Stories stories = Stories.none(KEY, TYPE);
    stories = gatherer.join(stories, report("b").at(10).build(), 60).after();
    stories = gatherer.join(stories, report("c").at(20).build(), 70).after();
    assertThat(stories.stories().get(0).typeWeightPercent()).isEqualTo(60);

    stories = gatherer.join(stories, report("a").build(), 50).after();
    assertThat(stories.stories().get(0).typeWeightPercent()).isEqualTo(50);
  }

  @Test
  void theIdComesFromKeyTypeAndStart() {
    Story story = gather(ROOMY, List.of(report("a").build())).stories().get(0);

    // printf '16:microsoft|openai13:revenue-share20:2026-05-11T00:00:00Z' | sha256sum
    assertThat(story.id()).isEqualTo("s-d924a9afaa602273");
  }

  @Test
  void aStoryIsClosedOnceEventTimeHasPassedTheGap() {
    Story story = gather(ROOMY, List.of(report("a").build())).stories().get(0);
    Instant closeAt = START.plus(ROOMY.gap());

    assertThat(gatherer.closeAt(story)).isEqualTo(closeAt);
    assertThat(gatherer.isClosed(story, closeAt)).isFalse();
    assertThat(gatherer.isClosed(story, closeAt.plusNanos(1))).isTrue();
  }

  @Test
  void aReportIsLateBeyondTheGrace() {
    Instant newest = START.plus(ROOMY.grace());

    assertThat(gatherer.isLate(START, newest)).isFalse();
    assertThat(gatherer.isLate(START.minusNanos(1), newest)).isTrue();
  }

  @Test
  void aStoryIsDroppedOnceEveryReportThatTouchesItWouldBeLate() {
    Stories stories = gather(ROOMY, List.of(report("a").build()));
    Instant lastTouch = START.plus(ROOMY.gap());
    Instant stillInTime = lastTouch.plus(ROOMY.grace());

    assertThat(gatherer.isLate(lastTouch, stillInTime)).isFalse();
    assertThat(gatherer.evict(stories, stillInTime)).isEqualTo(stories);
    assertThat(gatherer.isLate(lastTouch, stillInTime.plusNanos(1))).isTrue();
    assertThat(gatherer.evict(stories, stillInTime.plusNanos(1)).stories()).isEmpty();
  }

  @Test
  void theNewestStoryIsNeverDropped() {
    Stories stories = gather(ROOMY, List.of(report("a").build(), report("b").at(9000).build()));
    Instant newest = stories.newestEventTime().orElseThrow();

    Stories remaining = gatherer.evict(stories, newest);

    assertThat(remaining.stories()).containsExactly(stories.stories().get(1));
    assertThat(remaining.newestEventTime()).contains(newest);
  }

  @Test
  void storiesOfDifferentTypesDoNotMerge() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                gatherer.merge(
                    Stories.none(KEY, TYPE), Stories.none(KEY, new SignalType("litigation"))));
  }

  /** Would not end in a reasonable time were a join or merge quadratic in the stories kept. */
  @Test
  void holdsManyStoriesAtOnce() {
    int count = 20_000;
    Stories even = manyStories(count, 0);
    Stories odd = manyStories(count, 2000);

    Stories all = gatherer.merge(even, odd);
    assertThat(all.stories()).hasSize(2 * count);

    for (int i = 0; i < 50; i++) {
      Report report = report("b").at(i * 40_000 + 1).build();
      assertThat(gatherer.join(all, report, 90).changed()).hasSize(1);
    }
  }

  private static Stories manyStories(int count, int offsetHours) {
    List<Story> stories = new ArrayList<>();
    IntStream.range(0, count)
        .mapToObj(i -> report("a").at(i * 4000 + offsetHours).build())
        .forEach(
            report ->
                stories.add(
                    new Story(
                        "s-" + report.publishedAt(),
                        KEY,
                        TYPE,
                        90,
                        report.publishedAt(),
                        report.publishedAt(),
                        List.of(report))));
    return new Stories(KEY, TYPE, stories);
  }
}
