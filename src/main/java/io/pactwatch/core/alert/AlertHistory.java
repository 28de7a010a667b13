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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has been told of one story so far, and from that, what is new with one more report. Lives
 * for one evaluation only.
 */
final class AlertHistory {
  /** A report must weigh this part of the weightiest one for its amount to be news. */
  private static final int TELLING_PART = 4;

  private final AlertSettings settings;
  private final Story story;

  private final List<AlertRevision> revisions = new ArrayList<>();
  private final Set<Amount> toldAmounts = new HashSet<>();
  private Severity severity = Severity.NOTICE;
  private Certainty toldCertainty = Certainty.DENIED;
  private boolean toldContested;
  private boolean toldDenied;
  private Optional<Told> newest = Optional.empty();

  private record Told(Assessment assessment, List<Report> evidence) {}

  AlertHistory(AlertSettings settings, Story story) {
    this.settings = settings;
    this.story = story;
  }

  /** Takes one more report, the last of these, into account. */
  void add(List<Report> reports, Assessment assessment) {
    Severity before = severity;
    severity = settings.after(before, assessment.score());
    List<RevisionReason> reasons =
        revisions.isEmpty()
            ? openingReasons(reports, assessment)
            : raisingReasons(before, reports, assessment);
    if (!reasons.isEmpty()) {
      tell(reasons, reports, assessment);
    }
  }

  /** Empty if nothing was worth telling. */
  Optional<StoryAlert> alert() {
    return newest.map(told -> alert(told, revisions, Optional.empty()));
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

  private List<RevisionReason> openingReasons(List<Report> reports, Assessment assessment) {
    List<RevisionReason> reasons = new ArrayList<>();
    if (assessment.score() >= settings.notice()) {
      reasons.add(RevisionReason.OPENED);
      addContradictions(reasons, reports, assessment);
    }
    return reasons;
  }

  private List<RevisionReason> raisingReasons(
      Severity before, List<Report> reports, Assessment assessment) {
    List<RevisionReason> reasons = new ArrayList<>();
    if (severity.compareTo(before) > 0) {
      reasons.add(RevisionReason.SEVERITY_RAISED);
    }
    if (assessment.certainty().surerThan(toldCertainty)) {
      reasons.add(RevisionReason.CERTAINTY_RAISED);
    }
    if (hasNewAmount(reports, assessment)) {
      reasons.add(RevisionReason.NEW_AMOUNT);
    }
    addContradictions(reasons, reports, assessment);
    return reasons;
  }

  private void addContradictions(
      List<RevisionReason> reasons, List<Report> reports, Assessment assessment) {
    if (assessment.contested() && !toldContested) {
      reasons.add(RevisionReason.CONTESTED);
    }
    if (!toldDenied && reports.stream().anyMatch(r -> r.certainty() == Certainty.DENIED)) {
      reasons.add(RevisionReason.DENIED);
    }
  }

  /** On the leading side, whoever brought it: the side may have come to lead only now. */
  private boolean hasNewAmount(List<Report> reports, Assessment assessment) {
    Stance leading = assessment.sides().get(0).stance();
    int greatest = reports.stream().mapToInt(r -> r.weight().micros()).max().orElse(0);
    return reports.stream()
        .filter(report -> Stance.of(report.direction(), report.certainty()) == leading)
        .filter(report -> report.weight().micros() * TELLING_PART >= greatest)
        .anyMatch(report -> !toldAmounts.containsAll(report.amounts()));
  }

  private void tell(List<RevisionReason> reasons, List<Report> reports, Assessment assessment) {
    Instant at = reports.get(reports.size() - 1).publishedAt();
    revisions.add(new AlertRevision(revisions.size() + 1, at, severity, reasons));
    toldAmounts.addAll(assessment.amounts());
    if (assessment.certainty().surerThan(toldCertainty)) {
      toldCertainty = assessment.certainty();
    }
    toldContested |= reasons.contains(RevisionReason.CONTESTED);
    toldDenied |= reasons.contains(RevisionReason.DENIED);
    newest = Optional.of(new Told(assessment, List.copyOf(reports)));
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
        told.evidence(),
        all.get(0).at(),
        last.at(),
        closedAt,
        all);
  }
}
