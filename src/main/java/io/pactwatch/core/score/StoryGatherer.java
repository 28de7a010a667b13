package io.pactwatch.core.score;

import io.pactwatch.core.model.ContentHash;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gathers reports into stories. A story is a longest run of reports whose neighbours lie at most a
 * gap apart in event time.
 *
 * <p>{@link #merge} is commutative, associative and idempotent, so the stories are a function of
 * the set of reports: duplicates, retries, any order and any split end in the same stories. A
 * story's extent is that of all reports that ever joined it, also of those that it does not keep,
 * and a point within an extent is never further than a gap from a report; so extents alone decide
 * which stories merge.
 */
public final class StoryGatherer {
  private final ScoreSettings settings;
  private final KeptReports keptReports;

  /** Gathers by these settings. */
  public StoryGatherer(ScoreSettings settings) {
    this.settings = settings;
    keptReports = new KeptReports(settings.maxReports());
  }

  /**
   * Adds a report.
   *
   * @param stories those of the report's key and type
   * @param report the report
   * @param typeWeightPercent what a change of this type is worth by the catalogue in force at the
   *     report's event time, from 0 to 100
   */
  public Change join(Stories stories, Report report, int typeWeightPercent) {
    List<Story> before = stories.stories();
    int end = before.size();
    Instant reach = report.publishedAt().plus(settings.gap());
    while (end > 0 && before.get(end - 1).startedAt().isAfter(reach)) {
      end--;
    }
    int start = end;
    while (start > 0 && !isClosed(before.get(start - 1), report.publishedAt())) {
      start--;
    }
    List<Story> touched = before.subList(start, end);
    Story joined = join(stories, touched, report, typeWeightPercent);
    if (touched.size() == 1 && joined.equals(touched.get(0))) {
      return new Change(stories, List.of(), List.of());
    }
    List<Story> after = new ArrayList<>(before.size() + 1);
    after.addAll(before.subList(0, start));
    after.add(joined);
    after.addAll(before.subList(end, before.size()));
    List<String> withdrawn =
        touched.stream().map(Story::id).filter(id -> !id.equals(joined.id())).toList();
    return new Change(
        new Stories(stories.key(), stories.type(), after), List.of(joined), withdrawn);
  }

  /** The one story that a report makes of those that it touches. */
  private Story join(Stories stories, List<Story> touched, Report report, int typeWeightPercent) {
    Instant at = report.publishedAt();
    boolean startsIt = touched.isEmpty() || at.isBefore(touched.get(0).startedAt());
    String id = startsIt ? storyId(stories.key(), stories.type(), at) : touched.get(0).id();
    Story joined =
        new Story(id, stories.key(), stories.type(), typeWeightPercent, at, at, List.of(report));
    for (Story story : touched) {
      joined =
          joined.startedAt().isBefore(story.startedAt())
              ? union(joined, story)
              : union(story, joined);
    }
    return joined;
  }

  /**
   * The stories of both sets of reports together.
   *
   * @throws IllegalArgumentException if the two are not of the same key and type
   */
  public Stories merge(Stories one, Stories other) {
    if (!one.key().equals(other.key()) || !one.type().equals(other.type())) {
      throw new IllegalArgumentException(
          "stories of %s and %s cannot merge with those of %s and %s"
              .formatted(one.key(), one.type(), other.key(), other.type()));
    }
    List<Story> parts =
        Stream.concat(one.stories().stream(), other.stories().stream())
            .sorted(Comparator.comparing(Story::startedAt))
            .toList();
    List<Story> merged = new ArrayList<>();
    for (Story part : parts) {
      int last = merged.size() - 1;
      if (last >= 0 && !part.startedAt().isAfter(closeAt(merged.get(last)))) {
        merged.set(last, union(merged.get(last), part));
      } else {
        merged.add(part);
      }
    }
    return new Stories(one.key(), one.type(), merged);
  }

  /** The last event time at which a report would still belong to the story. */
  public Instant closeAt(Story story) {
    return story.lastReportAt().plus(settings.gap());
  }

  /** Whether the story is over at an event time: it has passed {@link #closeAt}. */
  public boolean isClosed(Story story, Instant eventTime) {
    return eventTime.isAfter(closeAt(story));
  }

  /**
   * Whether a report comes too late: it lies further behind than the grace. Every other report
   * finds each story that it touches, because {@link #evict} drops none of these.
   *
   * @param publishedAt the report's event time
   * @param newestEventTime {@link Stories#newestEventTime} of its key and type
   */
  public boolean isLate(Instant publishedAt, Instant newestEventTime) {
    return publishedAt.plus(settings.grace()).isBefore(newestEventTime);
  }

  /**
   * Drops the stories that no report can touch any more without being late.
   *
   * @param stories all that are kept
   * @param newestEventTime {@link Stories#newestEventTime}, and no other clock: with a later time a
   *     report that is not late could miss its story
   */
  public Stories evict(Stories stories, Instant newestEventTime) {
    int first = 0;
    while (first < stories.stories().size()
        && isLate(closeAt(stories.stories().get(first)), newestEventTime)) {
      first++;
    }
    if (first == 0) {
      return stories;
    }
    List<Story> remaining = stories.stories().subList(first, stories.stories().size());
    return new Stories(stories.key(), stories.type(), remaining);
  }

  /** Of two parts of one story, the first one starting no later than the second. */
  private Story union(Story first, Story second) {
    // The type weighs what it did when the story started: a later catalogue must not change what
    // was said before it.
    boolean together = first.startedAt().equals(second.startedAt());
    int typeWeightPercent =
        together
            ? Math.max(first.typeWeightPercent(), second.typeWeightPercent())
            : first.typeWeightPercent();
    Instant lastReportAt =
        first.lastReportAt().isAfter(second.lastReportAt())
            ? first.lastReportAt()
            : second.lastReportAt();
    return new Story(
        first.id(),
        first.key(),
        first.type(),
        typeWeightPercent,
        first.startedAt(),
        lastReportAt,
        reportsOf(first.reports(), second.reports()));
  }

  /** What is kept of the kept reports of two parts; mostly the second is one report at the end. */
  private List<Report> reportsOf(List<Report> first, List<Report> second) {
    boolean isNext =
        second.size() == 1
            && ReportOrder.TOTAL.compare(first.get(first.size() - 1), second.get(0)) < 0;
    return isNext
        ? keptReports.with(first, second.get(0))
        : keptReports.of(ReportOrder.merged(first, second));
  }

  private static String storyId(SignalKey key, SignalType type, Instant startedAt) {
    return ContentHash.of("s-", key.value(), type.value(), startedAt.toString());
  }
}
