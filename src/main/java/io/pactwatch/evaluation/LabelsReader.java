package io.pactwatch.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.serde.JsonLine;
import io.pactwatch.serde.JsonLinesReader;
import io.pactwatch.serde.PactwatchJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads labels: JSON Lines, {@code {"item":"id","signals":[{"key","type","direction","certainty",
 * "amounts","evidence","optional"}]}}. Fields that have no meaning here are ignored. A key and type
 * may be labelled again as optional, for another reading of the same signal: the required one
 * counts.
 */
public final class LabelsReader {
  private static final int MAX_LINE_BYTES = 1_048_576;
  private static final ObjectReader READER = PactwatchJson.mapper().readerFor(ItemEntry.class);

  private LabelsReader() {}

  private record ItemEntry(
      @JsonProperty(required = true) String item,
      @JsonProperty(required = true) List<SignalEntry> signals) {}

  private record SignalEntry(
      @JsonProperty(required = true) SignalKey key,
      @JsonProperty(required = true) SignalType type,
      @JsonProperty(required = true) Direction direction,
      @JsonProperty(required = true) Certainty certainty,
      Optional<List<Amount>> amounts,
      Optional<JsonNode> evidence,
      Optional<Boolean> optional) {

    LabelledSignal toLabel() {
      return new LabelledSignal(
          key,
          type,
          direction,
          certainty,
          amounts.orElse(List.of()),
          evidence.map(SignalEntry::sentence).orElse(""),
          optional.orElse(false));
    }

    /** The sentence itself, or evidence as signals have it. */
    private static String sentence(JsonNode evidence) {
      JsonNode sentence = evidence.isObject() ? evidence.path("sentence") : evidence;
      return sentence.isTextual() ? sentence.asText() : "";
    }
  }

  /**
   * The labels of each item, in the order of the lines.
   *
   * @param name of the file, for messages
   * @throws LabelsException if a line cannot be read, or labels an item again
   * @throws IOException if the stream fails
   */
  public static Map<String, List<LabelledSignal>> read(String name, InputStream stream)
      throws IOException {
    Map<String, List<LabelledSignal>> labels = new LinkedHashMap<>();
    JsonLinesReader lines = new JsonLinesReader(stream, MAX_LINE_BYTES);
    for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
      String where = name + ":" + line.get().number() + ": ";
      ItemEntry entry = entry(where, line.get());
      List<LabelledSignal> signals = entry.signals().stream().map(SignalEntry::toLabel).toList();
      if (labels.putIfAbsent(entry.item(), deciding(where, signals)) != null) {
        throw new LabelsException(where + "item " + entry.item() + " has labels already");
      }
    }
    return labels;
  }

  private static ItemEntry entry(String where, JsonLine line) {
    if (line.isTruncated()) {
      throw new LabelsException(where + "the line is longer than " + MAX_LINE_BYTES + " bytes");
    }
    try {
      return READER.readValue(new String(line.bytes(), StandardCharsets.UTF_8));
    } catch (JsonProcessingException unreadable) {
      String message = unreadable.getOriginalMessage();
      throw new LabelsException(
          where + "no labels of an item: " + message.lines().findFirst().orElse("not JSON"));
    }
  }

  /** Of one key and type the required label, which decides; of optional ones the first. */
  private static List<LabelledSignal> deciding(String where, List<LabelledSignal> signals) {
    Map<SignalIdentity, LabelledSignal> deciding = new LinkedHashMap<>();
    for (LabelledSignal signal : signals) {
      LabelledSignal known = deciding.get(signal.identity());
      if (known != null && !known.optional() && !signal.optional()) {
        throw new LabelsException(
            where + signal.key() + " " + signal.type() + " is required twice");
      }
      if (known == null || !signal.optional()) {
        deciding.put(signal.identity(), signal);
      }
    }
    return List.copyOf(deciding.values());
  }
}
