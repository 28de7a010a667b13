package io.pactwatch.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
  private static final JsonNode DOCUMENT = document();

  @Test
  void listsAllTopics() {
    assertThat(DOCUMENT.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(DOCUMENT.path("channels").findValuesAsText("address"))
        .containsExactly(
            "pactwatch.news.v1",
            "pactwatch.announcements.v1",
            "pactwatch.catalogue.v1",
            "pactwatch.signals.v1",
            "pactwatch.stories.v1",
            "pactwatch.alerts.v1",
            "pactwatch.dead-letters.v1",
            "pactwatch.feeds.v1");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (String reference : DOCUMENT.findValuesAsText("$ref")) {
      if (reference.startsWith("#")) {
        assertThat(DOCUMENT.at(reference.substring(1)).isObject()).as(reference).isTrue();
      } else {
        assertThat(AsyncApiTest.class.getResource("/" + reference)).as(reference).isNotNull();
      }
    }
  }

  @Test
  void everyTopicHasTheSchemaOfItsName() {
    for (JsonNode channel : DOCUMENT.path("channels")) {
      JsonNode message =
          DOCUMENT.at(
              channel.path("messages").iterator().next().path("$ref").asText().substring(1));
      assertThat("pactwatch." + message.at("/payload/schema/$ref").asText())
          .isEqualTo(
              channel.path("address").asText().replace("pactwatch.", "pactwatch.schemas/")
                  + ".json");
      assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy").isArray())
          .isTrue();
    }
  }

  @Test
  void namesTheHeadersThatAreWritten() {
    assertThat(DOCUMENT.at("/components/messageTraits/cloudEvent/headers/properties").fieldNames())
        .toIterable()
        .containsExactly(
            CloudEventHeaders.SPEC_VERSION,
            CloudEventHeaders.ID,
            CloudEventHeaders.SOURCE,
            CloudEventHeaders.TYPE,
            CloudEventHeaders.TIME,
            CloudEventHeaders.CONTENT_TYPE);
    assertThat(DOCUMENT.at("/components/messages/deadLetter/headers/properties").fieldNames())
        .toIterable()
        .containsExactly(
            DeadLetterHeaders.REASON,
            DeadLetterHeaders.DETAIL,
            DeadLetterHeaders.TOPIC,
            DeadLetterHeaders.PARTITION,
            DeadLetterHeaders.OFFSET,
            DeadLetterHeaders.TIMESTAMP,
            DeadLetterHeaders.CUT_FROM);
  }

  private static JsonNode document() {
    try (InputStream stream = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
      return new YAMLMapper().readTree(Objects.requireNonNull(stream));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
