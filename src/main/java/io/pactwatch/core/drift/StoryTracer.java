package io.pactwatch.core.drift;

import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAssessor;
import io.pactwatch.core.model.StoryAssessor.Running;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a story's strength through event time: after each event time at which it has reports, all
 * reports up to there are assessed. The strength is the score with the sign of the leading side,
 * minus for loosening, plus for tightening, and 0 for neutral and denied.
 */
public final class StoryTracer {
  /** The weightiest tells best, of equals the one with the least id. */
  private static final Comparator<Report> TELLING =
      Comparator.comparingInt((Report report) -> report.weight().micros())
          .reversed()
          .thenComparing(Report::itemId);

  private final StoryAssessor assessor;

  /** A tracer that learns scores from this assessor. */
  public StoryTracer(StoryAssessor assessor) {
    this.assessor = assessor;
  }

  /** A story as it was traced. Not for several threads: whoever goes on with it takes from it. */
  public static final class Traced {
    private final Story story;
    private final StoryTrace trace;

    /** Has assessed all reports of the story; nothing once it was taken to go on with. */
    private @Nullable Running assessed;

    private Traced(Story story, StoryTrace trace, @Nullable Running assessed) {
      this.story = story;
      this.trace = trace;
      this.assessed = assessed;
    }

    /** The story. */
    public Story story() {
      return story;
    }

    /** What came out. */
    public StoryTrace trace() {
      return trace;
    }

    /** The same in less memory, for whoever keeps many; to go on with it takes longer. */
    public Traced compact() {
      return new Traced(story, trace, null);
    }

    private @Nullable Running takeAssessed() {
      Running taken = assessed;
      assessed = null;
      return taken;
    }
  }

  /** Traces a story. Assesses each of its reports once. */
  public Traced trace(Story story) {
    return trace(story, 0, start(story, 0), List.of(), List.of());
  }

  /**
   * The same, faster where the story has grown at its end: what stands before the first new report
   * is taken over.
   *
   * @param before an earlier state of this story
   */
  public Traced trace(Story story, Traced before) {
    List<Report> reports = story.reports();
    int common = commonReports(story, before.story());
    if (common == 0) {
      return trace(story);
    }
    boolean grows = common == before.story().reports().size();
    if (grows && common == reports.size()) {
      return new Traced(story, before.trace(), before.takeAssessed());
    }
    Instant from = reports.get(Math.min(common, reports.size() - 1)).publishedAt();
    int start = common;
    while (start > 0 && !reports.get(start - 1).publishedAt().isBefore(from)) {
      start--;
    }
    Running assessed = grows && start == common ? before.takeAssessed() : null;
    return trace(
        story,
        start,
        assessed == null ? start(story, start) : assessed,
        before.trace().changes().stream().filter(change -> change.at().isBefore(from)).toList(),
        before.trace().tellingReports().stream()
            .filter(report -> report.publishedAt().isBefore(from))
            .toList());
  }

  /** Has assessed so many reports of the story. */
  private Running start(Story story, int reports) {
    Running assessed = assessor.start(story.typeWeightPercent());
    story.reports().subList(0, reports).forEach(assessed::add);
    return assessed;
  }

  private static int commonReports(Story one, Story other) {
    if (!one.id().equals(other.id()) || one.typeWeightPercent() != other.typeWeightPercent()) {
      return 0;
    }
    int most = Math.min(one.reports().size(), other.reports().size());
    for (int i = 0; i < most; i++) {
      if (!one.reports().get(i).equals(other.reports().get(i))) {
        return i;
      }
    }
    return most;
  }

  private Traced trace(
      Story story,
      int start,
      Running assessed,
      List<StrengthChange> known,
      List<Report> knownReports) {
    List<StrengthChange> changes = new ArrayList<>(known);
    List<Report> telling = new ArrayList<>(knownReports);
    long strength = 0;
    long largest = 0;
    for (StrengthChange change : known) {
      strength += change.hundredths();
      largest = Math.max(largest, Math.abs(change.hundredths()));
    }
    List<Report> reports = story.reports();
    for (int end = endOfTime(reports, start), begin = start;
        begin < reports.size();
        begin = end, end = endOfTime(reports, begin)) {
      List<Report> now = reports.subList(begin, end);
      Assessment assessment = assessmentOf(now, assessed);
      long change = strength(assessment) - strength;
      if (change != 0) {
        changes.add(new StrengthChange(now.get(0).publishedAt(), change));
        strength += change;
        if (Math.abs(change) > largest) {
          largest = Math.abs(change);
          telling.add(mostTelling(now, leading(assessment)));
        }
      }
    }
    return new Traced(story, new StoryTrace(story.id(), story.type(), changes, telling), assessed);
  }

  /** What all reports amount to, with the ones of one event time. */
  private static Assessment assessmentOf(List<Report> now, Running assessed) {
    int last = now.size() - 1;
    now.subList(0, last).forEach(assessed::add);
    return assessed.add(now.get(last));
  }

  /** Index after the reports that have the time of the one at this index. */
  private static int endOfTime(List<Report> reports, int begin) {
    int end = begin;
    while (end < reports.size()
        && reports.get(end).publishedAt().equals(reports.get(begin).publishedAt())) {
      end++;
    }
    return end;
  }

  private static Report mostTelling(List<Report> reports, Stance leading) {
    Comparator<Report> leadingFirst =
        Comparator.comparing(
            report -> Stance.of(report.direction(), report.certainty()) != leading);
    return Collections.min(reports, leadingFirst.thenComparing(TELLING));
  }

  private static long strength(Assessment assessment) {
    long score = Points.hundredths(assessment.score());
    return switch (leading(assessment)) {
      case LOOSENING -> -score;
      case TIGHTENING -> score;
      case NEUTRAL, DENIED -> 0;
    };
  }

  private static Stance leading(Assessment assessment) {
    return assessment.sides().get(0).stance();
  }
}
