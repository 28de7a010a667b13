package io.pactwatch.serde;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.pactwatch.core.dedupe.Fingerprint;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Stance;
import io.pactwatch.core.model.TextField;
import io.pactwatch.core.model.TextSketch;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the core's words are written. */
final class PactwatchModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  PactwatchModule() {
    super("pactwatch");
    text(PartyId.class, PartyId::value, PartyId::new);
    text(SignalKey.class, SignalKey::value, SignalKey::parse);
    text(SignalType.class, SignalType::value, SignalType::new);
    text(CatalogueVersion.class, CatalogueVersion::value, CatalogueVersion::parse);
    text(TextSketch.class, TextSketch::value, TextSketch::parse);
    text(Fingerprint.class, Fingerprint::value, Fingerprint::new);
    text(Instant.class, Instant::toString, Instant::parse);
    text(Duration.class, Duration::toString, Duration::parse);
    text(LocalDate.class, LocalDate::toString, LocalDate::parse);
    kebab(ItemKind.class);
    kebab(TextField.class);
    kebab(Direction.class);
    kebab(Certainty.class);
    kebab(Stance.class);
    kebab(Severity.class);
    kebab(RevisionReason.class);
    kebab(FeedState.class);
    addSerializer(String.class, new ScalarJson.TextWriter());
    addSerializer(Double.class, new ScalarJson.FiniteWriter());
    addSerializer(Double.TYPE, new ScalarJson.FiniteWriter());
    addDeserializer(Double.class, new ScalarJson.FiniteReader());
    addDeserializer(Double.TYPE, new ScalarJson.FiniteReader());
    addDeserializer(BigDecimal.class, new ScalarJson.BoundedDecimalReader());
    setMixInAnnotation(Alert.class, AlertByKind.class);
    setSerializerModifier(new PartiesAfterKey());
  }

  private <T> void text(Class<T> type, ScalarJson.Written<T> written, ScalarJson.Parsed<T> parsed) {
    addSerializer(type, new ScalarJson.TextFormWriter<>(type, written));
    addDeserializer(type, new ScalarJson.TextFormReader<>(type, parsed));
  }

  private <E extends Enum<E>> void kebab(Class<E> type) {
    Map<E, String> names = new EnumMap<>(type);
    Map<String, E> constants = new HashMap<>();
    for (E constant : type.getEnumConstants()) {
      names.put(constant, kebabName(constant));
      constants.put(kebabName(constant), constant);
    }
    text(
        type,
        constant -> names.getOrDefault(constant, ""),
        written -> {
          E constant = constants.get(written);
          if (constant == null) {
            throw new IllegalArgumentException("no " + type.getSimpleName());
          }
          return constant;
        });
  }

  private static String kebabName(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Repeats a key's parties as a list right after it, so that no reader has to take it apart. */
  private static final class PartiesAfterKey extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
        SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
      return properties.stream()
          .map(
              property ->
                  property.getType().hasRawClass(SignalKey.class)
                      ? new KeyAndParties(property)
                      : property)
          .toList();
    }
  }

  private static final class KeyAndParties extends BeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    KeyAndParties(BeanPropertyWriter key) {
      super(key);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
        throws Exception {
      super.serializeAsField(bean, generator, provider);
      generator.writeArrayFieldStart("parties");
      for (PartyId party : ((SignalKey) get(bean)).parties()) {
        generator.writeString(party.value());
      }
      generator.writeEndArray();
    }
  }
}
