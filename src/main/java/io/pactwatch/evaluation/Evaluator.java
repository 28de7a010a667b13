package io.pactwatch.evaluation;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.SignalType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares, item by item, what was found with what was labelled: by key and type. */
public final class Evaluator {
  private static final int SHOWN_ITEMS = 5;

  private final SortedMap<SignalType, Tally> byType = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private int itemsWithoutLabel;
  private int quietItemsWithoutLabel;

  private Evaluator() {}

  /**
   * Compares.
   *
   * @param items in the order in which findings are listed
   * @param labels by item id, one entry for each item
   * @throws LabelsException if items and labels do not belong together
   */
  public static Evaluation evaluate(
      List<ReadItem> items, Map<String, List<LabelledSignal>> labels) {
    requireSameItems(items, labels);
    Evaluator evaluator = new Evaluator();
    items.forEach(item -> evaluator.compare(item, labels.getOrDefault(item.item(), List.of())));
    return new Evaluation(
        items.size(),
        evaluator.itemsWithoutLabel,
        evaluator.quietItemsWithoutLabel,
        evaluator.byType.values().stream().reduce(Tally.NONE, Tally::plus),
        evaluator.byType,
        evaluator.findings);
  }

  private void compare(ReadItem item, List<LabelledSignal> labels) {
    Map<SignalIdentity, Signal> found = new HashMap<>();
    item.signals().forEach(signal -> found.put(SignalIdentity.of(signal), signal));
    for (LabelledSignal label : labels) {
      Signal signal = found.get(label.identity());
      if (signal == null) {
        if (!label.optional()) {
          count(label.type(), Tally.MISS);
          findings.add(new Finding.Miss(item.item(), label));
        }
      } else {
        count(label.type(), label.optional() ? Tally.OPTIONAL_FOUND : hit(label, signal));
      }
    }
    Set<SignalIdentity> labelled =
        labels.stream().map(LabelledSignal::identity).collect(Collectors.toSet());
    for (Signal signal : item.signals()) {
      if (!labelled.contains(SignalIdentity.of(signal))) {
        count(signal.type(), Tally.FALSE_ALARM);
        findings.add(new Finding.FalseAlarm(item.item(), signal));
      }
    }
    if (labels.isEmpty()) {
      itemsWithoutLabel++;
      quietItemsWithoutLabel += item.signals().isEmpty() ? 1 : 0;
    }
  }

  private void count(SignalType type, Tally tally) {
    byType.merge(type, tally, Tally::plus);
  }

  private static Tally hit(LabelledSignal label, Signal signal) {
    List<Amount> found = signal.amounts().stream().sorted().toList();
    int right = commonAmounts(label.amounts(), found);
    return new Tally(
        1,
        0,
        0,
        0,
        label.direction() == signal.direction() ? 1 : 0,
        label.certainty() == signal.certainty() ? 1 : 0,
        label.amounts().equals(found) ? 1 : 0,
        right,
        label.amounts().size() - right,
        found.size() - right);
  }

  /** How many amounts the two lists share; one that is in both twice counts twice. */
  private static int commonAmounts(List<Amount> labelled, List<Amount> found) {
    Map<Amount, Long> counts =
        labelled.stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    int common = 0;
    for (Amount amount : found) {
      long left = counts.getOrDefault(amount, 0L);
      if (left > 0) {
        counts.put(amount, left - 1);
        common++;
      }
    }
    return common;
  }

  private static void requireSameItems(
      List<ReadItem> items, Map<String, List<LabelledSignal>> labels) {
    Set<String> ids = new LinkedHashSet<>();
    for (ReadItem item : items) {
      if (!ids.add(item.item())) {
        throw new LabelsException("item " + item.item() + " is there twice");
      }
    }
    Set<String> unknown = new LinkedHashSet<>(labels.keySet());
    unknown.removeAll(ids);
    if (!unknown.isEmpty()) {
      throw new LabelsException("labels name items that are not there: " + shown(unknown));
    }
    ids.removeAll(labels.keySet());
    if (!ids.isEmpty()) {
      throw new LabelsException("items have no line in the labels: " + shown(ids));
    }
  }

  private static String shown(Set<String> ids) {
    String first = ids.stream().limit(SHOWN_ITEMS).collect(Collectors.joining(", "));
    return ids.size() <= SHOWN_ITEMS
        ? first
        : first + " and " + (ids.size() - SHOWN_ITEMS) + " more";
  }
}
