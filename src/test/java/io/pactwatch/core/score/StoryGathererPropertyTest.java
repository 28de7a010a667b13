package io.pactwatch.core.score;

import static io.pactwatch.core.score.ReportCases.KEY;
import static io.pactwatch.core.score.ReportCases.ROOMY;
import static io.pactwatch.core.score.ReportCases.TIGHT;
import static io.pactwatch.core.score.ReportCases.TYPE;
import static io.pactwatch.core.score.ReportCases.gather;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.ContentHash;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds of stories whatever the reports; each case names its seed when it fails. */
class StoryGathererPropertyTest {
  private static final int CASES = 2_000;

  @Test
  void mergeIsCommutative() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ScoreSettings settings = settings(seed);
      StoryGatherer gatherer = new StoryGatherer(settings);
      Stories a = gather(settings, ReportCases.draw(random, 20, 40));
      Stories b = gather(settings, ReportCases.draw(random, 20, 40));

      assertThat(gatherer.merge(a, b)).as("seed %d", seed).isEqualTo(gatherer.merge(b, a));
    }
  }

  @Test
  void mergeIsAssociative() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ScoreSettings settings = settings(seed);
      StoryGatherer gatherer = new StoryGatherer(settings);
      Stories a = gather(settings, ReportCases.draw(random, 15, 40));
      Stories b = gather(settings, ReportCases.draw(random, 15, 40));
      Stories c = gather(settings, ReportCases.draw(random, 15, 40));

      assertThat(gatherer.merge(gatherer.merge(a, b), c))
          .as("seed %d", seed)
          .isEqualTo(gatherer.merge(a, gatherer.merge(b, c)));
    }
  }

  @Test
  void mergeIsIdempotent() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ScoreSettings settings = settings(seed);
      StoryGatherer gatherer = new StoryGatherer(settings);
      Stories a = gather(settings, ReportCases.draw(random, 20, 40));
      Stories whole = gatherer.merge(a, gather(settings, ReportCases.draw(random, 20, 40)));

      assertThat(gatherer.merge(a, a)).as("seed %d", seed).isEqualTo(a);
      assertThat(gatherer.merge(whole, a)).as("seed %d", seed).isEqualTo(whole);
    }
  }

  /** The model: sort all reports, cut where the gap is exceeded, choose what to keep, once. */
  @Test
  void anyOrderAndAnySplitGiveTheStoriesOfTheWholeSet() {
    int exceeded = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ScoreSettings settings = settings(seed);
      StoryGatherer gatherer = new StoryGatherer(settings);
      List<Report> reports = new ArrayList<>(ReportCases.draw(random, 60, 40));
      List<Story> expected = storiesAtOnce(settings, reports);

      Collections.shuffle(reports, random);
      int cut = random.nextInt(reports.size() + 1);
      Stories first = gather(settings, reports.subList(0, cut));
      Stories rest = gather(settings, reports.subList(cut, reports.size()));

      assertThat(gatherer.merge(rest, first).stories()).as("seed %d", seed).isEqualTo(expected);
      assertThat(gather(settings, reports).stories()).as("seed %d", seed).isEqualTo(expected);
      int kept = expected.stream().mapToInt(story -> story.reports().size()).sum();
      exceeded += kept < inOrder(reports).size() ? 1 : 0;
    }
    assertThat(exceeded).as("cases that exceed the bound").isGreaterThan(CASES / 4);
  }

  @Test
  void changesTogetherDescribeTheWholeWay() {
    for (int seed = 0; seed < CASES; seed++) {
      ScoreSettings settings = settings(seed);
      StoryGatherer gatherer = new StoryGatherer(settings);
      Stories stories = Stories.none(KEY, TYPE);
      List<Story> published = new ArrayList<>();
      for (Report report : ReportCases.draw(new Random(seed), 40, 60)) {
        Change change =
            gatherer.join(stories, report, ReportCases.typeWeightAt(report.publishedAt()));
        published.removeIf(story -> change.withdrawnIds().contains(story.id()));
        change
            .changed()
            .forEach(
                now -> {
                  published.removeIf(story -> story.id().equals(now.id()));
                  published.add(now);
                });
        stories = change.after();
      }
      assertThat(published)
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(stories.stories());
    }
  }

  /** Nothing that comes later in event time takes away what was kept. */
  @Test
  void whatIsKeptOfAPrefixStaysKept() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<Report> reports = inOrder(ReportCases.draw(random, 60, 5));
      List<Report> prefix = reports.subList(0, random.nextInt(reports.size() + 1));
      List<Report> kept = new KeptReports(2).of(reports);

      assertThat(new KeptReports(2).of(prefix))
          .as("seed %d", seed)
          .isEqualTo(kept.stream().filter(prefix::contains).toList());
    }
  }

  /** As long as nothing is late, dropping what is over changes no story, whatever the order. */
  @Test
  void evictionNeverTouchesAStoryThatAReportInTimeCouldTouch() {
    int evicted = 0;
    for (int seed = 0; seed < CASES; seed++) {
      ScoreSettings settings = new ScoreSettings(ROOMY.gap(), Duration.ofHours(24), 0.2, 8);
      StoryGatherer gatherer = new StoryGatherer(settings);
      Stories evicting = Stories.none(KEY, TYPE);
      Stories keeping = Stories.none(KEY, TYPE);
      for (Report report : ReportCases.draw(new Random(seed), 60, 80)) {
        Optional<Instant> newest = evicting.newestEventTime();
        assertThat(keeping.newestEventTime()).as("seed %d", seed).isEqualTo(newest);
        if (newest.isPresent() && gatherer.isLate(report.publishedAt(), newest.get())) {
          continue;
        }
        int typeWeight = ReportCases.typeWeightAt(report.publishedAt());
        evicting = gatherer.join(evicting, report, typeWeight).after();
        keeping = gatherer.join(keeping, report, typeWeight).after();
        int before = evicting.stories().size();
        evicting = gatherer.evict(evicting, evicting.newestEventTime().orElseThrow());
        evicted += before - evicting.stories().size();
        assertThat(keeping.stories()).as("seed %d", seed).containsAll(evicting.stories());
      }
    }
    assertThat(evicted).isGreaterThan(CASES / 4);
  }

  /** Each report once. */
  private static List<Report> inOrder(List<Report> reports) {
    TreeSet<Report> sorted = new TreeSet<>(ReportOrder.TOTAL);
    sorted.addAll(reports);
    return List.copyOf(sorted);
  }

  private static ScoreSettings settings(int seed) {
    return seed % 2 == 0 ? TIGHT : ROOMY;
  }

  private static List<Story> storiesAtOnce(ScoreSettings settings, List<Report> reports) {
    List<Story> stories = new ArrayList<>();
    List<Report> run = new ArrayList<>();
    for (Report report : inOrder(reports)) {
      if (!run.isEmpty()
          && report
              .publishedAt()
              .isAfter(run.get(run.size() - 1).publishedAt().plus(settings.gap()))) {
        stories.add(storyAtOnce(settings, run));
        run.clear();
      }
      run.add(report);
    }
    stories.add(storyAtOnce(settings, run));
    return stories;
  }

  private static Story storyAtOnce(ScoreSettings settings, List<Report> run) {
    Instant startedAt = run.get(0).publishedAt();
    return new Story(
        ContentHash.of("s-", KEY.value(), TYPE.value(), startedAt.toString()),
        KEY,
        TYPE,
        ReportCases.typeWeightAt(startedAt),
        startedAt,
        run.get(run.size() - 1).publishedAt(),
        new KeptReports(settings.maxReports()).of(run));
  }
}
