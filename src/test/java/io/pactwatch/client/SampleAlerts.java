package io.pactwatch.client;

import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Cue;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Drift;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.DriftStory;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.ReportWeight;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.model.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Alerts for tests. */
public final class SampleAlerts {
  private static final CatalogueVersion CATALOGUE =
      new CatalogueVersion("mini", "0123456789abcdef");

  private SampleAlerts() {}

  /** A capped revenue share, reported twice and contradicted once. */
  public static StoryAlert contested(String id) {
    Report capped =
        report(
            "item-1",
            "2026-05-11T14:03:00Z",
            Direction.LOOSENING,
            85,
            "OpenAI and Microsoft have agreed to cap their revenue share at $38 billion, which is"
                + " less than half of what the two had planned for.",
            Optional.of("the-information"),
            Optional.of("https://wire.example/2026/05/11/cap"));
    Report copied =
        report(
            "item-2",
            "2026-05-11T18:00:00Z",
            Direction.LOOSENING,
            40,
            "The share is capped.",
            Optional.empty(),
            Optional.empty());
    Report raised =
        report(
            "item-3",
            "2026-05-12T08:00:00Z",
            Direction.TIGHTENING,
            50,
            "Microsoft's share grows.",
            Optional.empty(),
            Optional.of("https://other.example/grows"));
    return new StoryAlert(
        id,
        "story-1",
        SignalKey.parse("microsoft|openai"),
        new SignalType("revenue-share"),
        Severity.MAJOR,
        new Assessment(
            61.4,
            0.8,
            0.9,
            0.853,
            0.75,
            Direction.LOOSENING,
            Certainty.REPORTED,
            true,
            List.of(
                new Side(Stance.LOOSENING, Certainty.REPORTED, 0.853, 2, 2),
                new Side(Stance.TIGHTENING, Certainty.REPORTED, 0.375, 1, 1)),
            List.of(Amount.of(38_000_000_000L, AmountUnit.USD), Amount.of(20, AmountUnit.PERCENT))),
        List.of(capped, copied, raised),
        Instant.parse("2026-05-11T14:03:00Z"),
        Instant.parse("2026-05-12T08:00:00Z"),
        Optional.empty(),
        List.of(
            new AlertRevision(
                1,
                Instant.parse("2026-05-11T14:03:00Z"),
                Severity.NOTICE,
                List.of(RevisionReason.OPENED)),
            new AlertRevision(
                2,
                Instant.parse("2026-05-12T08:00:00Z"),
                Severity.MAJOR,
                List.of(RevisionReason.SEVERITY_RAISED, RevisionReason.CONTESTED))));
  }

  /** One denial of a change that concerns one party, closed; its evidence is this sentence. */
  public static StoryAlert denied(String id, String sentence) {
    StoryAlert closed = deniedAndClosed(id, sentence);
    return new StoryAlert(
        closed.id(),
        closed.storyId(),
        closed.key(),
        closed.type(),
        closed.severity(),
        closed.assessment(),
        closed.evidence(),
        closed.openedAt(),
        closed.openedAt(),
        Optional.empty(),
        closed.revisions().subList(0, 1));
  }

  /** The same, once the story is over. */
  public static StoryAlert deniedAndClosed(String id, String sentence) {
    Report denied =
        new Report(
            "item-9",
            Instant.parse("2026-03-01T00:00:00Z"),
            "wire.example",
            Optional.empty(),
            "fingerprint",
            Direction.NEUTRAL,
            Certainty.DENIED,
            List.of(),
            new ReportWeight(60, 50, 100),
            evidence(sentence),
            Optional.empty(),
            CATALOGUE,
            Optional.empty());
    Instant opened = Instant.parse("2026-03-01T00:00:00Z");
    Instant closed = Instant.parse("2026-03-04T00:00:00Z");
    return new StoryAlert(
        id,
        "story-2",
        SignalKey.parse("stability-ai"),
        new SignalType("ipo-valuation"),
        Severity.NOTICE,
        new Assessment(
            12.0,
            0.4,
            0.5,
            0.6,
            1.0,
            Direction.NEUTRAL,
            Certainty.DENIED,
            false,
            List.of(new Side(Stance.DENIED, Certainty.DENIED, 0.6, 1, 1)),
            List.of()),
        List.of(denied),
        opened,
        closed,
        Optional.of(closed),
        List.of(
            new AlertRevision(1, opened, Severity.NOTICE, List.of(RevisionReason.OPENED)),
            new AlertRevision(2, closed, Severity.NOTICE, List.of(RevisionReason.CLOSED))));
  }

  /** A pair that drifts apart by what three stories say, on two of the usual range's days. */
  public static DriftAlert drifting(String id) {
    Instant opened = Instant.parse("2026-05-11T14:03:00Z");
    Drift drift =
        new Drift(
            Direction.LOOSENING,
            opened,
            -62.5,
            10,
            15,
            10,
            List.of(-5.0, 25.0),
            List.of(
                new DriftStory("s-1", new SignalType("revenue-share"), -48, -48, opened),
                new DriftStory(
                    "s-2",
                    new SignalType("exclusivity"),
                    -40,
                    -20,
                    opened.minus(Duration.ofDays(30))),
                new DriftStory(
                    "s-3",
                    new SignalType("cloud-availability"),
                    10,
                    5.25,
                    opened.minus(Duration.ofDays(28)))),
            0.25);
    return new DriftAlert(
        id,
        SignalKey.parse("microsoft|openai"),
        Severity.NOTICE,
        drift,
        List.of(
            report(
                "item-1",
                "2026-05-11T14:03:00Z",
                Direction.LOOSENING,
                85,
                "OpenAI and Microsoft have agreed to cap their revenue share at $38 billion.",
                Optional.empty(),
                Optional.of("https://wire.example/2026/05/11/cap"))),
        opened,
        opened,
        Optional.empty(),
        List.of(new AlertRevision(1, opened, Severity.NOTICE, List.of(RevisionReason.OPENED))));
  }

  private static Report report(
      String itemId,
      String publishedAt,
      Direction direction,
      int credibilityPercent,
      String sentence,
      Optional<String> attributedTo,
      Optional<String> url) {
    return new Report(
        itemId,
        Instant.parse(publishedAt),
        "globalwire.example",
        attributedTo,
        "fingerprint",
        direction,
        Certainty.REPORTED,
        List.of(),
        new ReportWeight(75, credibilityPercent, 100),
        evidence(sentence),
        url,
        CATALOGUE,
        Optional.empty());
  }

  private static Evidence evidence(String sentence) {
    return new Evidence(
        TextField.BODY,
        0,
        sentence.length(),
        sentence,
        List.of(new Cue("REVENUE_SHARE_CAP", 0, 1)));
  }
}
