package io.pactwatch.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.dedupe.ItemIdentity;
import io.pactwatch.core.dedupe.SeenItem;
import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Cue;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Side;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSerdeTest {
  private static final int CASES = 500;
  private static final String TOPIC = "a-topic";

  @Test
  void readsBackWhatItWrote() {
    assertRoundTrip(PactwatchSerdes.ITEM, GeneratedRecords::item);
    assertRoundTrip(PactwatchSerdes.SIGNAL, GeneratedRecords::signal);
    assertRoundTrip(JsonSerde.of(Story.class), GeneratedRecords::story);
    assertRoundTrip(PactwatchSerdes.STORY_RECORD, GeneratedRecords::storyRecord);
    assertRoundTrip(PactwatchSerdes.ALERT, GeneratedRecords::alert);
    assertRoundTrip(
        PactwatchSerdes.SEEN_ITEM,
        records -> SeenItem.of(ItemIdentity.of(records.item(), url -> url), Instant.EPOCH));
  }

  @Test
  void writtenItemIsAdmittedAsItWas() {
    ItemReader reader = ItemReader.withDefaults();
    for (long seed = 0; seed < CASES; seed++) {
      Item item = new GeneratedRecords(seed).item();
      byte[] bytes = PactwatchSerdes.ITEM.serializer().serialize(TOPIC, item);
      assertThat(reader.read(bytes, item.kind(), item.publishedAt()))
          .as("seed %d", seed)
          .isEqualTo(new Admission.Admitted(item, 0));
    }
  }

  @Test
  void writesSignalsAsTheContractSays() {
    Signal signal =
        new Signal(
            "s1",
            "i1",
            SignalKey.parse("microsoft|openai"),
            new SignalType("revenue-share"),
            Direction.LOOSENING,
            Certainty.REPORTED,
            80,
            List.of(Amount.of(38_000_000_000L, AmountUnit.USD)),
            Optional.of("the-information"),
            new Evidence(TextField.BODY, 3, 7, "capt", List.of(new Cue("REVENUE_SHARE_CAP", 3, 6))),
            Instant.parse("2026-05-11T14:03:00Z"),
            "wire.example",
            Optional.empty(),
            new CatalogueVersion("ai-cloud", "0123456789abcdef"),
            Optional.empty());
    assertThat(written(PactwatchSerdes.SIGNAL, signal))
        .isEqualTo(
            "{\"id\":\"s1\",\"itemId\":\"i1\",\"key\":\"microsoft|openai\","
                + "\"parties\":[\"microsoft\",\"openai\"],\"type\":\"revenue-share\","
                + "\"direction\":\"loosening\",\"certainty\":\"reported\",\"relevance\":80,"
                + "\"amounts\":[{\"value\":38000000000,\"unit\":\"USD\"}],"
                + "\"attributedTo\":\"the-information\","
                + "\"evidence\":{\"field\":\"body\",\"start\":3,\"end\":7,\"sentence\":\"capt\","
                + "\"cues\":[{\"rule\":\"REVENUE_SHARE_CAP\",\"start\":3,\"end\":6}]},"
                + "\"publishedAt\":\"2026-05-11T14:03:00Z\",\"source\":\"wire.example\","
                + "\"catalogue\":\"ai-cloud@0123456789abcdef\"}");
  }

  @Test
  void writesAStoryRecordAsOneFlatObject() {
    String json = written(PactwatchSerdes.STORY_RECORD, new GeneratedRecords(1).storyRecord());
    assertThat(json)
        .matches(
            "(?s)\\{\"id\":\"[0-9a-f]+\",\"key\":\"[^\"]+\",\"parties\":\\[[^]]+],"
                + "\"type\":\"ipo-valuation\",\"typeWeightPercent\":[0-9]+,\"startedAt\":.*"
                + ",\"reports\":.*,\"assessment\":\\{\"score\":.*}");
  }

  @Test
  void writesHalfASurrogatePairAsReplacementCharacter() {
    CatalogueRecord record =
        new CatalogueRecord("n", Instant.EPOCH, "0123456789abcdef", "a\ud83db😀\ude00");
    byte[] bytes = PactwatchSerdes.CATALOGUE.serializer().serialize(TOPIC, record);
    assertThat(new String(bytes, UTF_8)).contains("b😀");
    assertThat(PactwatchSerdes.CATALOGUE.deserializer().deserialize(TOPIC, bytes).document())
        .isEqualTo("a\ufffdb😀\ufffd");
  }

  @Test
  void refusesToWriteWhatJsonCannotHold() {
    Assessment unknown =
        new Assessment(
            Double.NaN,
            0,
            0,
            0,
            0,
            Direction.NEUTRAL,
            Certainty.REPORTED,
            false,
            List.of(),
            List.of());
    StoryRecord record = new StoryRecord(new GeneratedRecords(1).story(), unknown);
    assertThatThrownBy(() -> written(PactwatchSerdes.STORY_RECORD, record))
        .isInstanceOf(SerializationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"secret\"",
        "{",
        "{}",
        "{\"value\":1}",
        "{\"unit\":\"USD\"}",
        "{\"value\":null,\"unit\":\"USD\"}",
        "{\"value\":\"1\",\"unit\":\"USD\"}",
        "{\"value\":NaN,\"unit\":\"USD\"}",
        "{\"value\":1e999999999,\"unit\":\"USD\"}",
        "{\"value\":1e-999999999,\"unit\":\"USD\"}",
        "{\"value\":-1,\"unit\":\"USD\"}",
        "{\"value\":1,\"unit\":\"usd\"}",
        "{\"value\":1,\"unit\":0}",
        "{\"value\":1,\"value\":1,\"unit\":\"USD\"}",
        "{\"value\":1,\"unit\":\"USD\"}{}",
      })
  void refusesBrokenAmountsWithoutQuotingThem(String json) {
    JsonSerde<Amount> serde = JsonSerde.of(Amount.class);
    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, json.getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class)
        .hasMessage("no Amount in a record of topic a-topic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "\"NaN\"", "1e999", "null", "true"})
  void refusesConfidencesThatAreNoFiniteNumber(String confidence) {
    String json =
        "{\"stance\":\"denied\",\"certainty\":\"denied\",\"confidence\":%s,\"origins\":1,\"reports\":1}";
    JsonSerde<Side> serde = JsonSerde.of(Side.class);
    assertThat(serde.deserializer().deserialize(TOPIC, json.formatted("0.5").getBytes(UTF_8)))
        .isNotNull();
    assertThatThrownBy(
            () ->
                serde.deserializer().deserialize(TOPIC, json.formatted(confidence).getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"number\":1,\"at\":0,\"severity\":\"major\",\"reasons\":[\"opened\"]}",
        "{\"number\":1,\"at\":\"2026-01-01\",\"severity\":\"major\",\"reasons\":[\"opened\"]}",
        "{\"number\":\"1\",\"at\":\"2026-01-01T00:00:00Z\",\"severity\":\"major\",\"reasons\":[\"opened\"]}",
        "{\"number\":1.5,\"at\":\"2026-01-01T00:00:00Z\",\"severity\":\"major\",\"reasons\":[\"opened\"]}",
        "{\"at\":\"2026-01-01T00:00:00Z\",\"severity\":\"major\",\"reasons\":[\"opened\"]}",
        "{\"number\":1,\"at\":\"2026-01-01T00:00:00Z\",\"severity\":\"MAJOR\",\"reasons\":[\"opened\"]}",
        "{\"number\":1,\"at\":\"2026-01-01T00:00:00Z\",\"severity\":\"major\",\"reasons\":[]}",
        "{\"number\":1,\"at\":\"2026-01-01T00:00:00Z\",\"severity\":\"major\",\"reasons\":[null]}",
        "{\"number\":1,\"at\":\"2026-01-01T00:00:00Z\",\"severity\":\"major\"}",
      })
  void refusesBrokenRevisions(String json) {
    JsonSerde<AlertRevision> serde = JsonSerde.of(AlertRevision.class);
    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, json.getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void passesTombstonesThrough() {
    assertThat(PactwatchSerdes.ALERT.serializer().serialize(TOPIC, null)).isNull();
    assertThat(PactwatchSerdes.ALERT.deserializer().deserialize(TOPIC, (byte[]) null)).isNull();
  }

  private static <T> String written(JsonSerde<T> serde, T value) {
    return new String(serde.serializer().serialize(TOPIC, value), UTF_8);
  }

  private static <T> void assertRoundTrip(
      JsonSerde<T> serde, Function<GeneratedRecords, T> generator) {
    for (long seed = 0; seed < CASES; seed++) {
      T value = generator.apply(new GeneratedRecords(seed));
      byte[] bytes = serde.serializer().serialize(TOPIC, value);
      T readBack = serde.deserializer().deserialize(TOPIC, bytes);
      assertThat(readBack).as("seed %d: %s", seed, new String(bytes, UTF_8)).isEqualTo(value);
      assertThat(serde.serializer().serialize(TOPIC, readBack)).isEqualTo(bytes);
    }
  }
}
