package io.pactwatch.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Cue;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static final Amount CAP = Amount.of(38_000_000_000L, AmountUnit.USD);
  private static final Amount SHARE = Amount.of(20, AmountUnit.PERCENT);

  /** One hit with a wrong certainty and one of two amounts, one miss, one false alarm. */
  static Evaluation mixed() {
    return Evaluator.evaluate(
        List.of(
            new ReadItem(
                "i1",
                List.of(
                    signal("microsoft|openai", "revenue-share", Certainty.REPORTED, CAP),
                    signal("amazon|openai", "compute-deal", Certainty.CONFIRMED))),
            new ReadItem("i2", List.of()),
            new ReadItem("i3", List.of(signal("openai", "ipo-valuation", Certainty.RUMOURED))),
            new ReadItem("i4", List.of())),
        Map.of(
            "i1",
            List.of(
                label("microsoft|openai", "revenue-share", Certainty.CONFIRMED, false, CAP, SHARE),
                label("microsoft|openai", "exclusivity", Certainty.CONFIRMED, false)),
            "i2",
            List.of(),
            "i3",
            List.of(label("openai", "ipo-valuation", Certainty.REPORTED, true)),
            "i4",
            List.of(label("openai", "governance", Certainty.REPORTED, true))));
  }

  @Test
  void matchesByKeyAndType() {
    Tally overall = mixed().overall();

    assertThat(overall.hits()).isEqualTo(1);
    assertThat(overall.misses()).isEqualTo(1);
    assertThat(overall.falseAlarms()).isEqualTo(1);
    assertThat(overall.precision()).hasValue(0.5);
    assertThat(overall.recall()).hasValue(0.5);
    assertThat(overall.f1()).hasValue(0.5);
  }

  @Test
  void anOptionalLabelIsNeitherMissNorFalseAlarm() {
    Tally overall = mixed().overall();

    assertThat(overall.optionalFound()).isEqualTo(1);
    assertThat(mixed().byType().get(new SignalType("ipo-valuation")))
        .isEqualTo(Tally.OPTIONAL_FOUND);
    assertThat(mixed().byType()).doesNotContainKey(new SignalType("governance"));
  }

  @Test
  void countsWhatIsRightOnHitsOnly() {
    Tally overall = mixed().overall();

    assertThat(overall.directionAccuracy()).hasValue(1);
    assertThat(overall.certaintyAccuracy()).hasValue(0);
    assertThat(overall.amountsAccuracy()).hasValue(0);
    assertThat(overall.amountsF1().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void countsItemsWithoutAnyLabelAndThoseThatStayEmpty() {
    assertThat(mixed().items()).isEqualTo(4);
    assertThat(mixed().itemsWithoutLabel()).isEqualTo(1);
    assertThat(mixed().quietItemsWithoutLabel()).isEqualTo(1);
  }

  @Test
  void listsErrorsInTheItemsOrder() {
    assertThat(mixed().findings())
        .hasSize(2)
        .first()
        .isInstanceOfSatisfying(
            Finding.Miss.class,
            miss -> assertThat(miss.label().type().value()).isEqualTo("exclusivity"));
    assertThat(mixed().findings())
        .last()
        .isInstanceOfSatisfying(
            Finding.FalseAlarm.class, alarm -> assertThat(alarm.rule()).isEqualTo("RULE"));
  }

  @Test
  void aRatioOfNothingIsNoNumber() {
    assertThat(Tally.NONE.precision()).isEmpty();
    assertThat(Tally.MISS.precision()).isEmpty();
    assertThat(Tally.MISS.recall()).hasValue(0);
    assertThat(Tally.FALSE_ALARM.recall()).isEmpty();
  }

  @Test
  void refusesItemsAndLabelsThatDoNotBelongTogether() {
    List<ReadItem> one = List.of(new ReadItem("i1", List.of()));

    assertThatThrownBy(() -> Evaluator.evaluate(one, Map.of("i1", List.of(), "i2", List.of())))
        .isInstanceOf(LabelsException.class)
        .hasMessage("labels name items that are not there: i2");
    assertThatThrownBy(() -> Evaluator.evaluate(one, Map.of()))
        .isInstanceOf(LabelsException.class)
        .hasMessage("items have no line in the labels: i1");
    assertThatThrownBy(
            () -> Evaluator.evaluate(List.of(one.get(0), one.get(0)), Map.of("i1", List.of())))
        .isInstanceOf(LabelsException.class)
        .hasMessage("item i1 is there twice");
  }

  @Test
  void writesATable() {
    assertThat(EvaluationText.write(mixed(), true))
        .containsExactly(
            "4 items; 1 without any label, of which 1 stay empty",
            "",
            "type                     labels  hits missed false  precis. recall     F1 direct certai"
                + " amounts",
            "overall                       2     1      1     1    0.500  0.500  0.500  1.000  0.000"
                + "   0.000",
            "compute-deal                  0     0      0     1    0.000      –  0.000      –      –"
                + "       –",
            "exclusivity                   1     0      1     0        –  0.000  0.000      –      –"
                + "       –",
            "ipo-valuation                 0     0      0     0        –      –      –      –      –"
                + "       –",
            "revenue-share                 1     1      0     0    1.000  1.000  1.000  1.000  0.000"
                + "   0.000",
            "",
            "direct, certai, amounts: the part of the hits that has them right; F1 over single"
                + " amounts 0.667; 1 optional found",
            "",
            "missed i1 microsoft|openai exclusivity loosening confirmed",
            "  What a person read.",
            "",
            "false  i1 amazon|openai compute-deal loosening confirmed by RULE",
            "  What was read.");
  }

  @Test
  void writesJsonInAFixedOrder() {
    assertThat(EvaluationJson.write(mixed(), true))
        .startsWith(
            "{\"items\":4,\"itemsWithoutLabel\":1,\"quietItemsWithoutLabel\":1,\"overall\":{"
                + "\"required\":2,\"hits\":1,\"misses\":1,\"falseAlarms\":1,\"optionalFound\":1,"
                + "\"precision\":0.5000,\"recall\":0.5000,\"f1\":0.5000,\"directionAccuracy\":1.0000,"
                + "\"certaintyAccuracy\":0.0000,\"amountsAccuracy\":0.0000,\"amountsF1\":0.6667},"
                + "\"byType\":{\"compute-deal\":{")
        .endsWith(
            "\"misses\":[{\"item\":\"i1\",\"key\":\"microsoft|openai\",\"type\":\"exclusivity\","
                + "\"direction\":\"loosening\",\"certainty\":\"confirmed\",\"amounts\":[],"
                + "\"sentence\":\"What a person read.\"}],\"falseAlarms\":[{\"item\":\"i1\","
                + "\"key\":\"amazon|openai\",\"type\":\"compute-deal\",\"direction\":\"loosening\","
                + "\"certainty\":\"confirmed\",\"amounts\":[],\"sentence\":\"What was read.\","
                + "\"rule\":\"RULE\"}]}");
    assertThat(EvaluationJson.write(mixed(), false)).doesNotContain("\"sentence\"");
  }

  private static LabelledSignal label(
      String key, String type, Certainty certainty, boolean optional, Amount... amounts) {
    return new LabelledSignal(
        SignalKey.parse(key),
        new SignalType(type),
        Direction.LOOSENING,
        certainty,
        List.of(amounts),
        "What a person read.",
        optional);
  }

  private static Signal signal(String key, String type, Certainty certainty, Amount... amounts) {
    String sentence = "What was read.";
    return new Signal(
        "signal",
        "item",
        SignalKey.parse(key),
        new SignalType(type),
        Direction.LOOSENING,
        certainty,
        100,
        List.of(amounts),
        Optional.empty(),
        new Evidence(
            TextField.BODY, 0, sentence.length(), sentence, List.of(new Cue("RULE", 0, 4))),
        Instant.parse("2026-05-11T14:03:00Z"),
        "wire.example",
        Optional.empty(),
        new CatalogueVersion("mini", "0123456789abcdef"),
        Optional.empty());
  }
}
