package io.pactwatch.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads values of one type as JSON. A null value, Kafka's tombstone, stays null. What
 * cannot be read or written fails with a {@link SerializationException} that does not quote it.
 */
public final class JsonSerde<T> implements Serde<T> {
  private final Class<T> type;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  private JsonSerde(Class<T> type) {
    this.type = type;
    this.reader = PactwatchJson.mapper().readerFor(type);
    this.writer = PactwatchJson.mapper().writerFor(type);
  }

  /** The serde of a record of this package, of the core's model, or made of such records. */
  public static <T> JsonSerde<T> of(Class<T> type) {
    return new JsonSerde<>(type);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> write(topic, value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> read(topic, bytes);
  }

  private byte @Nullable [] write(String topic, @Nullable T value) {
    if (value == null) {
      return null;
    }
    try {
      return writer.writeValueAsBytes(value);
    } catch (JsonProcessingException failure) {
      throw new SerializationException(
          "cannot write " + type.getSimpleName() + " for topic " + topic, failure);
    }
  }

  private @Nullable T read(String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    @Nullable T value;
    try {
      value = reader.readValue(StrictUtf8.decode(bytes));
    } catch (IOException failure) {
      throw new SerializationException(unreadable(topic), failure);
    }
    if (value == null) {
      throw new SerializationException(unreadable(topic));
    }
    return value;
  }

  private String unreadable(String topic) {
    return "no " + type.getSimpleName() + " in a record of topic " + topic;
  }
}
