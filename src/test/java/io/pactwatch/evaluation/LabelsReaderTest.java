package io.pactwatch.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsReaderTest {
  private static final String REQUIRED =
      "{\"key\":\"a|b\",\"type\":\"t\",\"direction\":\"loosening\",\"certainty\":\"confirmed\","
          + "\"amounts\":[{\"value\":20,\"unit\":\"PERCENT\"},{\"value\":5,\"unit\":\"USD\"}],"
          + "\"evidence\":\"Said so.\",\"optional\":false}";
  private static final String OPTIONAL =
      "{\"key\":\"a|b\",\"type\":\"t\",\"direction\":\"tightening\",\"certainty\":\"denied\","
          + "\"amounts\":[],\"evidence\":\"Not so.\",\"optional\":true}";
  private static final String BARE =
      "{\"key\":\"a\",\"type\":\"t\",\"direction\":\"neutral\",\"certainty\":\"rumoured\"}";

  @Test
  void readsAllFieldsAndIgnoresOthers() throws IOException {
    Map<String, List<LabelledSignal>> labels =
        read(
            "{\"item\":\"i2\",\"signals\":["
                + REQUIRED
                + "],\"note\":\"x\",\"syndicationOf\":\"y\"}",
            "",
            "{\"item\":\"i1\",\"signals\":[]}");

    assertThat(labels.keySet()).containsExactly("i2", "i1");
    LabelledSignal label = labels.getOrDefault("i2", List.of()).get(0);
    assertThat(label.amounts())
        .containsExactly(Amount.of(5, AmountUnit.USD), Amount.of(20, AmountUnit.PERCENT));
    assertThat(label.evidence()).isEqualTo("Said so.");
    assertThat(label.optional()).isFalse();
  }

  @Test
  void amountsEvidenceAndOptionalMayBeMissing() throws IOException {
    LabelledSignal label =
        read("{\"item\":\"i\",\"signals\":[" + BARE + "]}").getOrDefault("i", List.of()).get(0);

    assertThat(label.amounts()).isEmpty();
    assertThat(label.evidence()).isEmpty();
    assertThat(label.optional()).isFalse();
  }

  @Test
  void theRequiredOneOfTwoReadingsCounts() throws IOException {
    String optionalFirst = "{\"item\":\"i\",\"signals\":[" + OPTIONAL + "," + REQUIRED + "]}";
    String requiredFirst = "{\"item\":\"j\",\"signals\":[" + REQUIRED + "," + OPTIONAL + "]}";

    assertThat(read(optionalFirst, requiredFirst).values())
        .allSatisfy(
            labels ->
                assertThat(labels)
                    .singleElement()
                    .extracting(LabelledSignal::optional)
                    .isEqualTo(false));
  }

  @Test
  void saysWhereALineIsWrong() {
    assertWrong(
        "labels.jsonl:2: no labels of an item", "{\"item\":\"i\",\"signals\":[]}", "nonsense");
    assertWrong("labels.jsonl:1: no labels of an item", "{\"signals\":[]}");
    assertWrong("the string is no Direction", wrongDirection());
    assertWrong(
        "labels.jsonl:2: item i has labels already",
        "{\"item\":\"i\",\"signals\":[]}",
        "{\"item\":\"i\",\"signals\":[]}");
    assertWrong(
        "labels.jsonl:1: a|b t is required twice",
        "{\"item\":\"i\",\"signals\":[" + REQUIRED + "," + REQUIRED + "]}");
  }

  private static String wrongDirection() {
    return "{\"item\":\"i\",\"signals\":[" + BARE.replace("neutral", "sideways") + "]}";
  }

  private static void assertWrong(String message, String... lines) {
    assertThatThrownBy(() -> read(lines))
        .isInstanceOf(LabelsException.class)
        .hasMessageContaining(message);
  }

  private static Map<String, List<LabelledSignal>> read(String... lines) throws IOException {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return LabelsReader.read("labels.jsonl", new ByteArrayInputStream(bytes));
  }
}
