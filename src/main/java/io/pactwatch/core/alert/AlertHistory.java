package io.pactwatch.core.alert;

import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.model.StoryAssessor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has been told of one story so far, and from that, what is new with one more report. It can
 * be continued while reports are only added behind those that it has seen.
 */
final class AlertHistory {
  /** A report must weigh this part of the weightiest one for its amount to be news. */
  private static final int TELLING_PART = 4;

  private final AlertSettings settings;
  private final Story story;
  private final StoryAssessor.Running assessor;

  private final List<Report> reports = new ArrayList<>();
  private final List<AlertRevision> revisions = new ArrayList<>();
  private final Set<Amount> toldAmounts = new HashSet<>();

  /** The reports with an amount that was not told when they came: few, as a rule none. */
  private final List<Report> untold = new ArrayList<>();

  private int greatestMicros;
  private Severity severity = Severity.NOTICE;
  private Certainty toldCertainty = Certainty.DENIED;
  private boolean toldContested;
  private boolean toldDenied;
  private Optional<Told> newest = Optional.empty();

  /** What was told last, in full: most reports add nothing to it. */
  private Optional<StoryAlert> known = Optional.empty();

  /** The assessment of a revision and of how many reports it is. */
  private record Told(Assessment assessment, int reports) {}

  /** Before the first report of a story. */
  AlertHistory(AlertSettings settings, StoryAssessor assessor, Story story) {
    this.settings = settings;
    this.story = story;
    this.assessor = assessor.start(story.typeWeightPercent());
  }

  /** Whether a later state of the story only adds reports behind those that were taken. */
  boolean leadsTo(Story later) {
    int taken = reports.size();
    return story.id().equals(later.id())
        && story.typeWeightPercent() == later.typeWeightPercent()
        && taken <= later.reports().size()
        && later.reports().subList(0, taken).equals(reports);
  }

  /** Takes the reports of a later state of the story that were not taken yet. */
  void continueTo(Story later) {
    for (Report report : later.reports().subList(reports.size(), later.reports().size())) {
      add(report);
    }
  }

  /** Empty if nothing was worth telling. */
  Optional<StoryAlert> alert() {
    if (known.isEmpty()) {
      known = newest.map(told -> alert(told, revisions, Optional.empty()));
    }
    return known;
  }

  /** The same, with a last revision that says that the story is over. */
  Optional<StoryAlert> closedAlert(Instant closedAt) {
    return newest.map(
        told -> {
          AlertRevision last = revisions.get(revisions.size() - 1);
          AlertRevision closing =
              new AlertRevision(
                  last.number() + 1, closedAt, last.severity(), List.of(RevisionReason.CLOSED));
          List<AlertRevision> all = Stream.concat(revisions.stream(), Stream.of(closing)).toList();
          return alert(told, all, Optional.of(closedAt));
        });
  }

  private void add(Report report) {
    Assessment assessment = assessor.add(report);
    reports.add(report);
    greatestMicros = Math.max(greatestMicros, report.weight().micros());
    // What an item says no more is no news any more.
    untold.removeIf(before -> before.itemId().equals(report.itemId()));
    if (!toldAmounts.containsAll(report.amounts())) {
      untold.add(report);
    }
    Severity before = severity;
    severity = settings.after(before, assessment.score());
    List<RevisionReason> reasons =
        revisions.isEmpty() ? openingReasons(assessment) : raisingReasons(before, assessment);
    if (!reasons.isEmpty()) {
      tell(reasons, report.publishedAt(), assessment);
    }
  }

  private List<RevisionReason> openingReasons(Assessment assessment) {
    List<RevisionReason> reasons = new ArrayList<>();
    if (assessment.score() >= settings.notice()) {
      reasons.add(RevisionReason.OPENED);
      addContradictions(reasons, assessment);
    }
    return reasons;
  }

  private List<RevisionReason> raisingReasons(Severity before, Assessment assessment) {
    List<RevisionReason> reasons = new ArrayList<>();
    if (severity.compareTo(before) > 0) {
      reasons.add(RevisionReason.SEVERITY_RAISED);
    }
    if (assessment.certainty().surerThan(toldCertainty)) {
      reasons.add(RevisionReason.CERTAINTY_RAISED);
    }
    if (hasNewAmount(assessment)) {
      reasons.add(RevisionReason.NEW_AMOUNT);
    }
    addContradictions(reasons, assessment);
    return reasons;
  }

  private void addContradictions(List<RevisionReason> reasons, Assessment assessment) {
    if (assessment.contested() && !toldContested) {
      reasons.add(RevisionReason.CONTESTED);
    }
    if (isDenied(assessment) && !toldDenied) {
      reasons.add(RevisionReason.DENIED);
    }
  }

  private static boolean isDenied(Assessment assessment) {
    return assessment.sides().stream().anyMatch(side -> side.stance() == Stance.DENIED);
  }

  /** On the leading side, whoever brought it: the side may have come to lead only now. */
  private boolean hasNewAmount(Assessment assessment) {
    Stance leading = assessment.sides().get(0).stance();
    for (Report report : untold) {
      if (Stance.of(report.direction(), report.certainty()) == leading
          && report.weight().micros() * TELLING_PART >= greatestMicros) {
        return true;
      }
    }
    return false;
  }

  private void tell(List<RevisionReason> reasons, Instant at, Assessment assessment) {
    revisions.add(new AlertRevision(revisions.size() + 1, at, severity, reasons));
    toldAmounts.addAll(assessment.amounts());
    untold.removeIf(report -> toldAmounts.containsAll(report.amounts()));
    if (assessment.certainty().surerThan(toldCertainty)) {
      toldCertainty = assessment.certainty();
    }
    toldContested |= reasons.contains(RevisionReason.CONTESTED);
    toldDenied |= reasons.contains(RevisionReason.DENIED);
    newest = Optional.of(new Told(assessment, reports.size()));
    known = Optional.empty();
  }

  private StoryAlert alert(Told told, List<AlertRevision> all, Optional<Instant> closedAt) {
    AlertRevision last = all.get(all.size() - 1);
    return new StoryAlert(
        AlertPolicy.alertId(story.id()),
        story.id(),
        story.key(),
        story.type(),
        last.severity(),
        told.assessment(),
        reports.subList(0, told.reports()),
        all.get(0).at(),
        last.at(),
        closedAt,
        all);
  }
}
