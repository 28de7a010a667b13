package io.pactwatch.core.score;

import static io.pactwatch.core.score.ReportCases.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.TextSketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssessorTest {
  private final Assessor assessor = new Assessor(ReportCases.ROOMY);

  @Test
  void oneReportWeighsCertaintyTimesCredibilityTimesRelevance() {
    Assessment assessment = assess(report("a").credibility(50).relevance(50).build());

    assertThat(assessment.confidence()).isEqualTo(0.15);
    assertThat(assessment.amountFactor()).isEqualTo(0.6);
    assertThat(assessment.typeWeight()).isEqualTo(0.9);
    assertThat(assessment.score()).isEqualTo(8.1);
    assertThat(assessment.sides())
        .containsExactly(new Side(Stance.LOOSENING, Certainty.REPORTED, 0.15, 1, 1));
  }

  @Test
  void independentOriginsCombineByNoisyOr() {
    Assessment assessment =
        assess(
            report("a").by("one.example").credibility(50).build(),
            report("b").by("two.example").credibility(50).build());

    assertThat(assessment.confidence()).isEqualTo(0.51);
    assertThat(assessment.sides().get(0).origins()).isEqualTo(2);
  }

  @Test
  void tenOutletsThatCiteOneAreOneOrigin() {
    List<Report> followers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      followers.add(report("f" + i).by("outlet-" + i).citing("the-information").build());
    }

    Assessment assessment = assessor.assess(90, followers);

    assertThat(assessment.confidence()).isEqualTo(0.48);
    assertThat(assessment.sides())
        .containsExactly(new Side(Stance.LOOSENING, Certainty.REPORTED, 0.48, 1, 10));
  }

  @Test
  void linksThroughOthersMakeOneOrigin() {
    Assessment assessment =
        assess(
            report("a").by("one.example").text("Same words").build(),
            report("b").by("two.example").text("Same words").citing("the-information").build(),
            report("c").by("three.example").citing("the-information").build(),
            report("d").by("three.example").build());

    assertThat(assessment.sides().get(0).origins()).isEqualTo(1);
    assertThat(assessment.sides().get(0).reports()).isEqualTo(4);
  }

  @Test
  void nearCopiesOfOneTextAreOneOriginAlsoThroughACopyOfACopy() {
    byte[] far = new byte[TextSketch.BINS];
    byte[] between = new byte[TextSketch.BINS];
    byte[] near = new byte[TextSketch.BINS];
    Arrays.fill(near, (byte) 1);
    Arrays.fill(between, (byte) 1);
    Arrays.fill(between, 0, 32, (byte) 2);
    Arrays.fill(far, (byte) 3);
    Arrays.fill(far, 0, 32, (byte) 2);

    assertThat(originsOf(near, between)).isEqualTo(1);
    assertThat(originsOf(between, far)).isEqualTo(1);
    assertThat(originsOf(near, far)).isEqualTo(2);
    assertThat(originsOf(near, far, between)).isEqualTo(1);
  }

  private int originsOf(byte[]... texts) {
    List<Report> reports = new ArrayList<>();
    for (byte[] text : texts) {
      int number = reports.size();
      reports.add(
          report("r" + number)
              .at(number)
              .by("outlet-" + number)
              .sketch(TextSketch.of(text, 0))
              .build());
    }
    return assessor.assess(90, reports).sides().get(0).origins();
  }

  @Test
  void twoCapsAndOneGrowthAreContestedWithBothSidesKept() {
    Assessment assessment =
        assess(
            report("cap-1").by("one.example").build(),
            report("cap-2").by("two.example").build(),
            report("growth")
                .by("three.example")
                .says(Direction.TIGHTENING, Certainty.REPORTED)
                .build());

    assertThat(assessment.contested()).isTrue();
    assertThat(assessment.direction()).isEqualTo(Direction.LOOSENING);
    assertThat(assessment.sides())
        .containsExactly(
            new Side(Stance.LOOSENING, Certainty.REPORTED, 0.7296, 2, 2),
            new Side(Stance.TIGHTENING, Certainty.REPORTED, 0.48, 1, 1));
  }

  @Test
  void aContradictionBelowTheThresholdDoesNotContest() {
    Report weak =
        report("weak").by("blog.example").says(Direction.TIGHTENING, Certainty.PREDICTED).build();

    assertThat(assess(report("a").build(), weak).contested()).isFalse();
  }

  @Test
  void aNeutralSideContradictsNothing() {
    Report neutral =
        report("n").by("two.example").says(Direction.NEUTRAL, Certainty.REPORTED).build();

    assertThat(assess(report("a").build(), neutral).contested()).isFalse();
  }

  @Test
  void aConfirmationSettlesIt() {
    Report doubtful =
        report("a")
            .says(Direction.LOOSENING, Certainty.CONFIRMED)
            .credibility(30)
            .relevance(80)
            .build();

    assertThat(assess(doubtful).confidence()).isEqualTo(0.76);
  }

  @Test
  void aDenialNeverLeadsWhileSomethingIsClaimed() {
    Assessment assessment =
        assess(
            report("claim").says(Direction.TIGHTENING, Certainty.RUMOURED).build(),
            report("denial").by("b").says(Direction.TIGHTENING, Certainty.DENIED).build());

    assertThat(assessment.direction()).isEqualTo(Direction.TIGHTENING);
    assertThat(assessment.certainty()).isEqualTo(Certainty.RUMOURED);
    assertThat(assessment.contested()).isTrue();
    assertThat(assessment.sides())
        .extracting(Side::stance)
        .containsExactly(Stance.TIGHTENING, Stance.DENIED);
  }

  @Test
  void onlyDenialsScoreWithTheDenialsConfidenceAndTheDeniedDirection() {
    Assessment assessment =
        assess(
            report("a").says(Direction.NEUTRAL, Certainty.DENIED).relevance(30).build(),
            report("b").says(Direction.TIGHTENING, Certainty.DENIED).build());

    assertThat(assessment.certainty()).isEqualTo(Certainty.DENIED);
    assertThat(assessment.direction()).isEqualTo(Direction.TIGHTENING);
    assertThat(assessment.confidence()).isEqualTo(0.48);
    assertThat(assessment.contested()).isFalse();
  }

  @Test
  void equalConfidenceIsDecidedByCertaintyThenStance() {
    Report rumour =
        report("a")
            .by("one.example")
            .says(Direction.LOOSENING, Certainty.RUMOURED)
            .credibility(100)
            .build();
    Report reported =
        report("b")
            .by("two.example")
            .says(Direction.TIGHTENING, Certainty.REPORTED)
            .credibility(50)
            .build();
    Report neutral =
        report("c")
            .by("three.example")
            .says(Direction.NEUTRAL, Certainty.REPORTED)
            .credibility(50)
            .build();

    assertThat(assess(rumour, reported, neutral).sides())
        .extracting(Side::stance)
        .containsExactly(Stance.TIGHTENING, Stance.NEUTRAL, Stance.LOOSENING);
  }

  @Test
  void onlyTheLeadingSidesAmountsCount() {
    Assessment assessment =
        assess(
            report("a")
                .amount(20, AmountUnit.PERCENT)
                .amount(38_000_000_000L, AmountUnit.USD)
                .build(),
            report("b")
                .by("two.example")
                .credibility(20)
                .says(Direction.TIGHTENING, Certainty.REPORTED)
                .amount(1_000_000_000_000L, AmountUnit.USD)
                .build());

    assertThat(assessment.amounts())
        .containsExactly(
            Amount.of(38_000_000_000L, AmountUnit.USD), Amount.of(20, AmountUnit.PERCENT));
    assertThat(assessment.amountFactor()).isEqualTo(0.857978);
  }

  @Test
  void theOrderOfTheReportsDoesNotMatter() {
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      List<Report> reports = ReportCases.draw(random, 25, 6);
      List<Report> shuffled = new ArrayList<>(reports);
      Collections.shuffle(shuffled, random);

      assertThat(assessor.assess(90, shuffled))
          .as("seed %d", seed)
          .isEqualTo(assessor.assess(90, reports));
    }
  }

  @Test
  void everyFactorStaysWithinItsRangeAndTheScoreIsTheirProduct() {
    for (int seed = 0; seed < 1_000; seed++) {
      Assessment assessment = assessor.assess(90, ReportCases.draw(new Random(seed), 25, 6));

      assertThat(assessment.confidence()).as("seed %d", seed).isBetween(0.0, 1.0);
      assertThat(assessment.amountFactor()).as("seed %d", seed).isBetween(0.5, 1.0);
      assertThat(assessment.novelty()).as("seed %d", seed).isBetween(0.0, 0.75);
      assertThat(assessment.score())
          .as("seed %d", seed)
          .isEqualTo(
              Decimals.round2(
                  100
                      * assessment.typeWeight()
                      * assessment.amountFactor()
                      * assessment.confidence()));
    }
  }

  @Test
  void anItemThatWasChangedSaysWhatItSaysNowAndDoesNotContestItself() {
    Report first = report("item-1").at(0).says(Direction.TIGHTENING, Certainty.REPORTED).build();
    Report changed = report("item-1").at(2).says(Direction.LOOSENING, Certainty.CONFIRMED).build();

    Assessment assessment = assess(changed, first);

    assertThat(assessment).isEqualTo(assess(changed));
    assertThat(assessment.contested()).isFalse();
    assertThat(assessment.sides()).hasSize(1);
    assertThat(assess(first, changed, report("item-2").at(1).build()))
        .isEqualTo(assess(changed, report("item-2").at(1).build()));
  }

  @Test
  void refusesToAssessNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> assessor.assess(90, List.of()));
    List<Report> reports = List.of(report("a").build());
    assertThatIllegalArgumentException().isThrownBy(() -> assessor.assess(101, reports));
  }

  private Assessment assess(Report... reports) {
    return assessor.assess(90, List.of(reports));
  }
}
