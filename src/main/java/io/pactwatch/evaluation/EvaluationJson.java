package io.pactwatch.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactwatch.core.model.Signal;
import io.pactwatch.serde.PactwatchJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Writes an evaluation as one JSON object; a ratio of nothing is null. */
public final class EvaluationJson {
  private static final int DECIMALS = 4;
  private static final ObjectMapper MAPPER = PactwatchJson.mapper();

  private EvaluationJson() {}

  /**
   * The object, in one line.
   *
   * @param withFindings whether to list every miss and every false alarm
   */
  public static String write(Evaluation evaluation, boolean withFindings) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("items", evaluation.items());
    root.put("itemsWithoutLabel", evaluation.itemsWithoutLabel());
    root.put("quietItemsWithoutLabel", evaluation.quietItemsWithoutLabel());
    root.set("overall", tally(evaluation.overall()));
    ObjectNode byType = root.putObject("byType");
    evaluation.byType().forEach((type, tally) -> byType.set(type.value(), tally(tally)));
    if (withFindings) {
      ArrayNode misses = root.putArray("misses");
      ArrayNode falseAlarms = root.putArray("falseAlarms");
      for (Finding finding : evaluation.findings()) {
        if (finding instanceof Finding.Miss miss) {
          misses.add(miss(miss));
        } else if (finding instanceof Finding.FalseAlarm falseAlarm) {
          falseAlarms.add(falseAlarm(falseAlarm));
        }
      }
    }
    try {
      return MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of JSON can be written", impossible);
    }
  }

  private static ObjectNode tally(Tally tally) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("required", tally.required());
    node.put("hits", tally.hits());
    node.put("misses", tally.misses());
    node.put("falseAlarms", tally.falseAlarms());
    node.put("optionalFound", tally.optionalFound());
    putRatio(node, "precision", tally.precision());
    putRatio(node, "recall", tally.recall());
    putRatio(node, "f1", tally.f1());
    putRatio(node, "directionAccuracy", tally.directionAccuracy());
    putRatio(node, "certaintyAccuracy", tally.certaintyAccuracy());
    putRatio(node, "amountsAccuracy", tally.amountsAccuracy());
    putRatio(node, "amountsF1", tally.amountsF1());
    return node;
  }

  private static void putRatio(ObjectNode node, String name, OptionalDouble ratio) {
    if (ratio.isPresent()) {
      BigDecimal exact = BigDecimal.valueOf(ratio.getAsDouble());
      node.put(name, exact.setScale(DECIMALS, RoundingMode.HALF_UP));
    } else {
      node.putNull(name);
    }
  }

  private static ObjectNode miss(Finding.Miss miss) {
    LabelledSignal label = miss.label();
    ObjectNode node = MAPPER.createObjectNode();
    node.put("item", miss.item());
    node.put("key", label.key().value());
    node.put("type", label.type().value());
    node.set("direction", MAPPER.valueToTree(label.direction()));
    node.set("certainty", MAPPER.valueToTree(label.certainty()));
    node.set("amounts", MAPPER.valueToTree(label.amounts()));
    node.put("sentence", label.evidence());
    return node;
  }

  private static ObjectNode falseAlarm(Finding.FalseAlarm falseAlarm) {
    Signal signal = falseAlarm.signal();
    ObjectNode node = MAPPER.createObjectNode();
    node.put("item", falseAlarm.item());
    node.put("key", signal.key().value());
    node.put("type", signal.type().value());
    node.set("direction", MAPPER.valueToTree(signal.direction()));
    node.set("certainty", MAPPER.valueToTree(signal.certainty()));
    node.set("amounts", MAPPER.valueToTree(signal.amounts()));
    node.put("sentence", signal.evidence().sentence());
    node.put("rule", falseAlarm.rule());
    return node;
  }
}
