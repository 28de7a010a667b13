package io.pactwatch.core.score;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.ReportWeight;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.TextField;
import io.pactwatch.core.model.TextSketch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Reports for tests: written out one by one, or drawn from small vocabularies by a seed. */
public final class ReportCases {
  public static final SignalKey KEY = SignalKey.of(new PartyId("microsoft"), new PartyId("openai"));
  public static final SignalType TYPE = new SignalType("revenue-share");
  public static final Instant START = Instant.parse("2026-05-11T00:00:00Z");

  /** Two answers to each question, so that small cases exceed the bound. */
  public static final ScoreSettings TIGHT =
      new ScoreSettings(Duration.ofDays(3), Duration.ofDays(30), 0.2, 2);

  public static final ScoreSettings ROOMY =
      new ScoreSettings(Duration.ofDays(3), Duration.ofDays(30), 0.2, 8);

  private static final Map<Certainty, Integer> WORTH =
      Map.of(
          Certainty.CONFIRMED, 90,
          Certainty.REPORTED, 60,
          Certainty.DENIED, 60,
          Certainty.RUMOURED, 30,
          Certainty.PREDICTED, 15);
  private static final List<Direction> DIRECTIONS = List.of(Direction.values());
  private static final List<Certainty> CERTAINTIES = List.of(Certainty.values());
  private static final int[] CREDIBILITIES = {30, 60, 90};
  private static final int[] RELEVANCES = {30, 60, 100};

  /** Neighbours fall within the gap, exactly on it, and beyond it. */
  private static final int STEP_HOURS = 12;

  private ReportCases() {}

  /** Many reports at few points in time, with copies, citations, contradictions and repeats. */
  public static List<Report> draw(Random random, int maxCount, int maxSteps) {
    List<Report> reports = new ArrayList<>();
    int count = 1 + random.nextInt(maxCount);
    for (int i = 0; i < count; i++) {
      if (i > 0 && random.nextInt(8) == 0) {
        reports.add(reports.get(random.nextInt(i)));
      } else {
        reports.add(drawOne(random, maxSteps));
      }
    }
    return reports;
  }

  /** Those that say what their item says now: of each item the last. */
  public static List<Report> counting(List<Report> inOrder) {
    Map<String, Report> lastOfItem = new LinkedHashMap<>();
    for (Report report : inOrder) {
      lastOfItem.remove(report.itemId());
      lastOfItem.put(report.itemId(), report);
    }
    return List.copyOf(lastOfItem.values());
  }

  private static Report drawOne(Random random, int maxSteps) {
    int source = random.nextInt(6);
    ReportBuilder report =
        report("item-" + random.nextInt(40))
            .at(random.nextInt(maxSteps) * STEP_HOURS)
            .by("outlet-" + source + ".example")
            .says(
                DIRECTIONS.get(random.nextInt(DIRECTIONS.size())),
                CERTAINTIES.get(random.nextInt(CERTAINTIES.size())))
            .credibility(CREDIBILITIES[source % CREDIBILITIES.length])
            .relevance(RELEVANCES[random.nextInt(RELEVANCES.length)])
            .text("Wording " + random.nextInt(9));
    if (random.nextInt(3) > 0) {
      report.sketch(SketchCases.nearCopy(random, random.nextInt(4)));
    }
    if (random.nextInt(4) == 0) {
      report.citing("cited-" + random.nextInt(2));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      report.amount(1 + random.nextInt(3), random.nextBoolean() ? AmountUnit.USD : AmountUnit.GW);
    }
    return report.build();
  }

  /** The catalogue's weight of the type changes once; the weight is a function of event time. */
  public static int typeWeightAt(Instant eventTime) {
    return eventTime.isBefore(START.plus(Duration.ofHours(10 * STEP_HOURS))) ? 90 : 60;
  }

  /** The stories of these reports, joined one after the other. */
  public static Stories gather(ScoreSettings settings, Collection<Report> reports) {
    StoryGatherer gatherer = new StoryGatherer(settings);
    Stories stories = Stories.none(KEY, TYPE);
    for (Report report : reports) {
      stories = gatherer.join(stories, report, typeWeightAt(report.publishedAt())).after();
    }
    return stories;
  }

  /** A report of a wire's own finding at the start, to be varied. */
  public static ReportBuilder report(String itemId) {
    return new ReportBuilder(itemId);
  }

  /** Says only what differs from a plain report. */
  public static final class ReportBuilder {
    private final String itemId;
    private Instant at = START;
    private String source = "wire.example";
    private Optional<String> attributedTo = Optional.empty();
    private String sentence;
    private Direction direction = Direction.LOOSENING;
    private Certainty certainty = Certainty.REPORTED;
    private final List<Amount> amounts = new ArrayList<>();
    private int credibility = 80;
    private int relevance = 100;
    private Optional<TextSketch> sketch = Optional.empty();

    private ReportBuilder(String itemId) {
      this.itemId = itemId;
      this.sentence = "What " + itemId + " says.";
    }

    /** Hours after {@link #START}. */
    public ReportBuilder at(int hours) {
      at = START.plus(Duration.ofHours(hours));
      return this;
    }

    public ReportBuilder at(Instant eventTime) {
      at = eventTime;
      return this;
    }

    public ReportBuilder by(String name) {
      source = name;
      return this;
    }

    public ReportBuilder citing(String outlet) {
      attributedTo = Optional.of(outlet);
      return this;
    }

    public ReportBuilder text(String words) {
      sentence = words;
      return this;
    }

    public ReportBuilder says(Direction what, Certainty howSure) {
      direction = what;
      certainty = howSure;
      return this;
    }

    public ReportBuilder amount(long value, AmountUnit unit) {
      amounts.add(Amount.of(value, unit));
      return this;
    }

    public ReportBuilder credibility(int percent) {
      credibility = percent;
      return this;
    }

    public ReportBuilder relevance(int percent) {
      relevance = percent;
      return this;
    }

    /** The item's whole text. */
    public ReportBuilder sketch(TextSketch wholeText) {
      sketch = Optional.of(wholeText);
      return this;
    }

    public Report build() {
      return new Report(
          itemId,
          at,
          source,
          attributedTo,
          TextFingerprint.of(sentence),
          direction,
          certainty,
          amounts.stream().distinct().sorted().toList(),
          new ReportWeight(WORTH.getOrDefault(certainty, 0), credibility, relevance),
          new Evidence(TextField.BODY, 0, sentence.length(), sentence, List.of()),
          Optional.empty(),
          new CatalogueVersion("test", "0123456789abcdef"),
          sketch);
    }
  }
}
