package io.pactwatch.serde;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;

/** Readers and writers of values that are one JSON string or one JSON number. */
final class ScalarJson {
  private ScalarJson() {}

  /** The written form of a value. */
  interface Written<T> {
    String of(T value);
  }

  /** The value of a written form; throws {@link IllegalArgumentException} where it has none. */
  interface Parsed<T> {
    T of(String written);
  }

  /** Writes a value in its written form. */
  static final class TextFormWriter<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Written<T> written;

    TextFormWriter(Class<T> type, Written<T> written) {
      super(type);
      this.written = written;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(written.of(value));
    }
  }

  /** Reads a value from its written form, and from nothing else. */
  static final class TextFormReader<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Parsed<T> parsed;

    TextFormReader(Class<T> type, Parsed<T> parsed) {
      super(type);
      this.parsed = parsed;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        throw JsonMappingException.from(parser, "a string is expected for " + name());
      }
      try {
        return parsed.of(parser.getText());
      } catch (IllegalArgumentException | DateTimeException notInThisForm) {
        throw JsonMappingException.from(parser, "the string is no " + name());
      }
    }

    private String name() {
      return handledType().getSimpleName();
    }
  }

  /** Writes text; half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD. */
  static final class TextWriter extends StdSerializer<String> {
    private static final long serialVersionUID = 1L;

    TextWriter() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(hasLoneSurrogate(text) ? withoutLoneSurrogates(text) : text);
    }

    private static boolean hasLoneSurrogate(String text) {
      for (int index = 0; index < text.length(); index++) {
        if (Character.isSurrogate(text.charAt(index))) {
          int codePoint = text.codePointAt(index);
          if (Character.isBmpCodePoint(codePoint)) {
            return true;
          }
          index++;
        }
      }
      return false;
    }

    private static String withoutLoneSurrogates(String text) {
      return text.codePoints()
          .map(
              codePoint ->
                  codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
                      ? 0xfffd
                      : codePoint)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  }

  /** Writes doubles that JSON can hold, and fails for the others. */
  static final class FiniteWriter extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    FiniteWriter() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      if (!Double.isFinite(value)) {
        throw JsonMappingException.from(generator, value + " cannot be written as JSON");
      }
      generator.writeNumber(value.doubleValue());
    }
  }

  /** Reads numbers that a double holds; {@code 1e999} is none, nor is the string "NaN". */
  static final class FiniteReader extends StdDeserializer<Double> {
    private static final long serialVersionUID = 1L;

    FiniteReader() {
      super(Double.class);
    }

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric()) {
        throw JsonMappingException.from(parser, "a number is expected");
      }
      double value = parser.getDoubleValue();
      if (!Double.isFinite(value)) {
        throw JsonMappingException.from(parser, "the number is out of range");
      }
      return value;
    }
  }

  /** Reads decimals whose plain form is short: {@code 1e999999999} would fill the memory. */
  static final class BoundedDecimalReader extends StdDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DIGITS = 64;

    BoundedDecimalReader() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric()) {
        throw JsonMappingException.from(parser, "a number is expected");
      }
      BigDecimal value = parser.getDecimalValue();
      if (Math.abs((long) value.scale()) > MAX_DIGITS || value.precision() > MAX_DIGITS) {
        throw JsonMappingException.from(parser, "the number is out of range");
      }
      return value;
    }
  }
}
