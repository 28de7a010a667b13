package io.pactwatch.evaluation;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Writes an evaluation as a table for people. */
public final class EvaluationText {
  private static final String ROW = "%-24s %6s %5s %6s %5s %8s %6s %6s %6s %6s %7s";

  private EvaluationText() {}

  /**
   * The lines; what they quote from items is not yet fit for a terminal.
   *
   * @param withFindings whether to list every miss and every false alarm
   */
  public static List<String> write(Evaluation evaluation, boolean withFindings) {
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "%d items; %d without any label, of which %d stay empty",
            evaluation.items(),
            evaluation.itemsWithoutLabel(),
            evaluation.quietItemsWithoutLabel()));
    lines.add("");
    lines.add(
        format(
            ROW, "type", "labels", "hits", "missed", "false", "precis.", "recall", "F1", "direct",
            "certai", "amounts"));
    lines.add(row("overall", evaluation.overall()));
    evaluation.byType().forEach((type, tally) -> lines.add(row(type.value(), tally)));
    lines.add("");
    lines.add(
        format(
            "direct, certai, amounts: the part of the hits that has them right; F1 over single"
                + " amounts %s; %d optional found",
            ratio(evaluation.overall().amountsF1()), evaluation.overall().optionalFound()));
    if (withFindings) {
      evaluation.findings().forEach(finding -> addFinding(finding, lines));
    }
    return lines;
  }

  private static String row(String name, Tally tally) {
    return format(
        ROW,
        name,
        tally.required(),
        tally.hits(),
        tally.misses(),
        tally.falseAlarms(),
        ratio(tally.precision()),
        ratio(tally.recall()),
        ratio(tally.f1()),
        ratio(tally.directionAccuracy()),
        ratio(tally.certaintyAccuracy()),
        ratio(tally.amountsAccuracy()));
  }

  private static String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? format("%.3f", ratio.getAsDouble()) : "–";
  }

  private static void addFinding(Finding finding, List<String> lines) {
    lines.add("");
    if (finding instanceof Finding.Miss miss) {
      LabelledSignal label = miss.label();
      lines.add(
          "missed "
              + miss.item()
              + " "
              + described(
                  label.key(),
                  label.type(),
                  label.direction(),
                  label.certainty(),
                  label.amounts()));
      lines.add("  " + label.evidence());
    } else if (finding instanceof Finding.FalseAlarm falseAlarm) {
      Signal signal = falseAlarm.signal();
      lines.add(
          "false  "
              + falseAlarm.item()
              + " "
              + described(
                  signal.key(),
                  signal.type(),
                  signal.direction(),
                  signal.certainty(),
                  signal.amounts())
              + " by "
              + falseAlarm.rule());
      lines.add("  " + signal.evidence().sentence());
    }
  }

  private static String described(
      SignalKey key,
      SignalType type,
      Direction direction,
      Certainty certainty,
      List<Amount> amounts) {
    String sized =
        amounts.stream().map(Amount::toString).collect(Collectors.joining(", ", " [", "]"));
    return key
        + " "
        + type
        + " "
        + direction.name().toLowerCase(Locale.ROOT)
        + " "
        + certainty.name().toLowerCase(Locale.ROOT)
        + (amounts.isEmpty() ? "" : sized);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
