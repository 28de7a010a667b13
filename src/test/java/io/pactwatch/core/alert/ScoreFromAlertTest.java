package io.pactwatch.core.alert;

import static io.pactwatch.core.score.ReportCases.ROOMY;
import static io.pactwatch.core.score.ReportCases.TIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.ReportCases;
import io.pactwatch.core.score.ScoreSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The score by the page's formulas alone, written down once more, from what an alert carries. */
class ScoreFromAlertTest {
  private static final int CASES = 1_000;

  @Test
  void theFormulasOnThePageGiveTheAlertsScore() {
    int alerts = 0;
    for (int seed = 0; seed < CASES; seed++) {
      ScoreSettings settings = seed % 2 == 0 ? TIGHT : ROOMY;
      Assessor assessor = new Assessor(settings);
      AlertPolicy policy = new AlertPolicy(new AlertSettings(15, 40, 65, 5), assessor);
      List<Report> reports = ReportCases.draw(new Random(seed), 40, 20);
      for (Story story : ReportCases.gather(settings, reports).stories()) {
        for (StoryAlert alert : policy.evaluate(story).stream().toList()) {
          assertThat(alert.assessment().score())
              .as("seed %d", seed)
              .isCloseTo(scoreOf(alert), within(0.011));
          alerts++;
        }
      }
    }
    assertThat(alerts).isGreaterThan(CASES / 2);
  }

  private static double scoreOf(StoryAlert alert) {
    Assessment told = alert.assessment();
    Stance leading = told.sides().get(0).stance();
    List<List<Report>> origins = originsOf(ReportCases.counting(alert.evidence()));
    double doubt = 1;
    double settled = 0;
    for (List<Report> origin : origins) {
      int greatest = 0;
      for (Report report : origin) {
        if (Stance.of(report.direction(), report.certainty()) == leading) {
          greatest = Math.max(greatest, report.weight().micros());
          if (report.certainty() == Certainty.CONFIRMED) {
            settled = Math.max(settled, 0.95 * report.weight().relevancePercent() / 100.0);
          }
        }
      }
      doubt *= 1 - greatest / 1e6;
    }
    double confidence = Math.max(settled, 1 - doubt);
    return 100 * told.typeWeight() * amountFactor(told.amounts()) * confidence;
  }

  private static double amountFactor(List<Amount> amounts) {
    double dollars = 0;
    for (Amount amount : amounts) {
      double value = amount.value().doubleValue();
      dollars = Math.max(dollars, amount.unit() == AmountUnit.GW ? 1e10 * value : value);
    }
    double decades = (Math.log10(dollars) - 7) / 5;
    return amounts.isEmpty() ? 0.6 : 0.5 + 0.5 * Math.max(0, Math.min(1, decades));
  }

  /** Groups that no link leads out of. */
  private static List<List<Report>> originsOf(List<Report> reports) {
    List<List<Report>> origins = new ArrayList<>();
    for (Report report : reports) {
      List<Report> joined = new ArrayList<>(List.of(report));
      for (List<Report> origin : List.copyOf(origins)) {
        if (origin.stream().anyMatch(other -> isLinked(report, other))) {
          joined.addAll(origin);
          origins.remove(origin);
        }
      }
      origins.add(joined);
    }
    return origins;
  }

  private static boolean isLinked(Report one, Report other) {
    boolean sameCitation =
        one.attributedTo().isPresent() && one.attributedTo().equals(other.attributedTo());
    boolean nearCopies =
        one.textSketch().isPresent()
            && other.textSketch().isPresent()
            && one.textSketch().get().similarity(other.textSketch().get()) >= 0.5;
    return one.source().equals(other.source())
        || one.textFingerprint().equals(other.textFingerprint())
        || sameCitation
        || nearCopies;
  }
}
