package io.pactwatch.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.pactwatch.core.admit.Admission.Admitted;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schemas describe what is written. They are closed for this test: a written field that a
 * schema does not list is an error here, while readers ignore it.
 */
class SchemasTest {
  private static final int CASES = 200;
  private static final String BASE = "https://pactwatch.test/schemas/";
  private static final List<String> FILES =
      List.of(
          "common",
          "news",
          "announcements",
          "catalogue",
          "signals",
          "stories",
          "alerts",
          "dead-letters",
          "feeds");
  private static final List<String> OPTIONAL =
      List.of(
          "url",
          "attributedTo",
          "closedAt",
          "guid",
          "lastSuccessAt",
          "lastItemAt",
          "lastError",
          "notBefore",
          "etag",
          "lastModified");
  private static final SchemaRegistry REGISTRY = closedSchemas();

  @Test
  void describeWhatIsWritten() {
    assertAllValid("signals", PactwatchSerdes.SIGNAL, GeneratedRecords::signal);
    assertAllValid("stories", PactwatchSerdes.STORY_RECORD, GeneratedRecords::storyRecord);
    assertAllValid("alerts", PactwatchSerdes.ALERT, GeneratedRecords::alert);
    assertAllValid("feeds", PactwatchSerdes.FEED_STATUS, GeneratedRecords::feedStatus);
    assertAllValid("feeds", PactwatchSerdes.FEED_MARK, GeneratedRecords::feedMark);
    CatalogueRecord catalogue =
        new CatalogueRecord("ai-cloud", Instant.EPOCH, "0123456789abcdef", "parties: []");
    assertAllValid("catalogue", PactwatchSerdes.CATALOGUE, records -> catalogue);
  }

  @Test
  void describeTheItemsThatAreAdmitted() {
    for (long seed = 0; seed < CASES; seed++) {
      Item item = new GeneratedRecords(seed).item();
      String schema = item.kind() == ItemKind.NEWS ? "news" : "announcements";
      String json = json(PactwatchSerdes.ITEM, item);
      assertThat(errors(schema, json)).as("seed %d: %s", seed, json).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '`',
      value = {
        "{\"publishedAt\":\"2026-05-11T14:03Z\",\"source\":\"s\",\"title\":\"t\"}",
        "{\"publishedAt\":\"2026-05-11T14:03:00+02:00\",\"source\":\"s\",\"title\":\"t\",\"url\":null}",
        "{\"publishedAt\":\"2026-05-11t14:03:00.5z\",\"source\":\"s\",\"title\":\"t\",\"url\":\"\"}",
        "{\"publishedAt\":\"2026-05-11T14:03:00Z\",\"source\":\"s\",\"title\":\"t\",\"kind\":\"news\"}",
      })
  void newsThatTheReaderAdmitsIsValid(String json) {
    assertThat(ItemReader.withDefaults().read(json.getBytes(UTF_8), ItemKind.NEWS, Instant.MAX))
        .isInstanceOf(Admitted.class);
    assertThat(errors("news", json)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '`',
      value = {
        "news\t[]",
        "news\t{}",
        "news\t{\"publishedAt\":\"2026-05-11T14:03:00\",\"source\":\"s\",\"title\":\"t\"}",
        "news\t{\"publishedAt\":1778508180,\"source\":\"s\",\"title\":\"t\"}",
        "news\t{\"publishedAt\":\"2026-05-11T14:03:00Z\",\"source\":\"s\"}",
        "news\t{\"publishedAt\":\"2026-05-11T14:03:00Z\",\"source\":\"s\",\"title\":\"t\",\"url\":\"javascript:x\"}",
        "news\t{\"publishedAt\":\"2026-05-11T14:03:00Z\",\"source\":\"s\",\"title\":\"t\",\"kind\":\"announcement\"}",
        "announcements\t{\"publishedAt\":\"2026-05-11T14:03:00Z\",\"source\":\"s\",\"title\":\"t\"}",
        "announcements\t{\"publishedAt\":\"2026-05-11T14:03:00Z\",\"source\":\"s\",\"title\":\"t\",\"issuer\":\"Open AI\"}",
        "catalogue\t{\"name\":\"n\",\"inForceFrom\":\"2026-05-11\",\"version\":\"0123456789abcdef\",\"document\":\"d\"}",
        "catalogue\t{\"name\":\"n\",\"inForceFrom\":\"2026-05-11T00:00:00Z\",\"version\":\"1\",\"document\":\"d\"}",
      })
  void refuseBadRecords(String schema, String json) {
    assertThat(errors(schema, json)).isNotEmpty();
  }

  @Test
  void refuseRecordsWithOneBrokenField() throws IOException {
    assertEachBrokenFieldIsFound(
        "signals", json(PactwatchSerdes.SIGNAL, new GeneratedRecords(2).signal()));
    assertEachBrokenFieldIsFound(
        "stories", json(PactwatchSerdes.STORY_RECORD, new GeneratedRecords(2).storyRecord()));
    assertEachBrokenFieldIsFound(
        "alerts", json(PactwatchSerdes.ALERT, new GeneratedRecords(2).storyAlert()));
    assertEachBrokenFieldIsFound(
        "alerts", json(PactwatchSerdes.ALERT, new GeneratedRecords(2).driftAlert()));
    assertEachBrokenFieldIsFound(
        "feeds", json(PactwatchSerdes.FEED_STATUS, new GeneratedRecords(2).feedStatus()));
    assertEachBrokenFieldIsFound(
        "feeds", json(PactwatchSerdes.FEED_MARK, new GeneratedRecords(2).feedMark()));
  }

  @Test
  void allowAnythingAsDeadLetter() {
    assertThat(errors("dead-letters", "[1]")).isEmpty();
  }

  /** Each field, given a value that no field has, and each required one left out. */
  private static void assertEachBrokenFieldIsFound(String schema, String json) throws IOException {
    ObjectMapper mapper = PactwatchJson.mapper();
    for (Map.Entry<String, JsonNode> field : mapper.readTree(json).properties()) {
      ObjectNode broken = mapper.readValue(json, ObjectNode.class);
      broken.putObject(field.getKey()).put("no", new Random(1).nextInt());
      assertThat(errors(schema, broken.toString())).as("broken %s", field.getKey()).isNotEmpty();
      broken.remove(field.getKey());
      if (!OPTIONAL.contains(field.getKey())) {
        assertThat(errors(schema, broken.toString())).as("no %s", field.getKey()).isNotEmpty();
      }
    }
  }

  private static <T> void assertAllValid(
      String schema, JsonSerde<T> serde, Function<GeneratedRecords, T> generator) {
    for (long seed = 0; seed < CASES; seed++) {
      String json = json(serde, generator.apply(new GeneratedRecords(seed)));
      assertThat(errors(schema, json)).as("seed %d: %s", seed, json).isEmpty();
    }
  }

  /** What a schema, closed against fields that it does not list, has against a record. */
  static List<com.networknt.schema.Error> errors(String name, String json) {
    Schema schema = REGISTRY.getSchema(SchemaLocation.of(BASE + name + ".v1.json"));
    return schema.validate(json, InputFormat.JSON);
  }

  private static <T> String json(JsonSerde<T> serde, T value) {
    return new String(serde.serializer().serialize("t", value), UTF_8);
  }

  private static SchemaRegistry closedSchemas() {
    Map<String, String> schemas = new HashMap<>();
    for (String file : FILES) {
      JsonNode schema = resource("/schemas/" + file + ".v1.json");
      schema.findParents("properties").forEach(SchemasTest::close);
      schemas.put(BASE + file + ".v1.json", schema.toString());
    }
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
  }

  private static void close(JsonNode schema) {
    ((ObjectNode) schema).put("additionalProperties", false);
    schema
        .get("properties")
        .forEach(property -> property.findParents("properties").forEach(SchemasTest::close));
  }

  private static JsonNode resource(String path) {
    try (InputStream stream = SchemasTest.class.getResourceAsStream(path)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(stream, path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
