package io.pactwatch.backtest;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.StoryAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is compared of two alerts, in words. */
final class Alerts {
  private Alerts() {}

  /** Who and what. */
  static String about(Alert alert) {
    String what = alert instanceof StoryAlert story ? story.type().value() : word(alert.kind());
    return alert.key().value() + " " + what + ", opened " + alert.openedAt();
  }

  /** The alert as it was before it was closed; the alert itself where it is open. */
  static Alert open(Alert alert) {
    List<AlertRevision> revisions = alert.revisions();
    if (alert.closedAt().isEmpty() || revisions.size() < 2) {
      return alert;
    }
    List<AlertRevision> before = revisions.subList(0, revisions.size() - 1);
    if (!revisions.get(before.size()).reasons().equals(List.of(RevisionReason.CLOSED))) {
      return alert;
    }
    AlertRevision last = before.get(before.size() - 1);
    if (alert instanceof StoryAlert story) {
      return new StoryAlert(
          story.id(),
          story.storyId(),
          story.key(),
          story.type(),
          last.severity(),
          story.assessment(),
          story.evidence(),
          story.openedAt(),
          last.at(),
          Optional.empty(),
          before);
    }
    if (alert instanceof DriftAlert drift) {
      return new DriftAlert(
          drift.id(),
          drift.key(),
          drift.severity(),
          drift.drift(),
          drift.evidence(),
          drift.openedAt(),
          last.at(),
          Optional.empty(),
          before);
    }
    return alert;
  }

  /** In what two alerts differ that are not equal: each of it with both values. */
  static String difference(Alert one, Alert other) {
    List<String> parts = new ArrayList<>();
    add(parts, "severity", word(one.severity()), word(other.severity()));
    add(parts, "opened", one.openedAt(), other.openedAt());
    add(parts, "raised", one.raisedAt(), other.raisedAt());
    add(parts, "closed", orOpen(one), orOpen(other));
    add(parts, "revisions", one.revisions().size(), other.revisions().size());
    add(parts, "reports", one.evidence().size(), other.evidence().size());
    if (one instanceof StoryAlert story && other instanceof StoryAlert another) {
      add(parts, "score", story.assessment().score(), another.assessment().score());
      add(
          parts,
          "certainty",
          word(story.assessment().certainty()),
          word(another.assessment().certainty()));
    } else if (one instanceof DriftAlert drift && other instanceof DriftAlert another) {
      add(parts, "index", drift.drift().index(), another.drift().index());
      add(parts, "baseline", drift.drift().baseline(), another.drift().baseline());
    }
    return parts.isEmpty() ? "evidence or figures differ" : String.join(", ", parts);
  }

  private static void add(List<String> parts, String name, Object one, Object other) {
    if (!one.equals(other)) {
      parts.add(name + " " + one + " against " + other);
    }
  }

  private static String orOpen(Alert alert) {
    return alert.closedAt().map(Object::toString).orElse("not yet");
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
