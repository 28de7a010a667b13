package io.pactwatch.serde;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.admit.Admission.Refused;
import io.pactwatch.core.admit.AdmissionPolicy;
import io.pactwatch.core.admit.AdmitSettings;
import io.pactwatch.core.admit.RawItem;
import io.pactwatch.core.admit.RefusalReason;
import io.pactwatch.core.admit.TextCleaner;
import io.pactwatch.core.model.ItemKind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of a record to an item or the reason against it: strict parsing, then the
 * admission policy. Never throws, whatever the bytes are. Safe for use by many threads.
 */
public final class ItemReader {
  /** The default limit of a value, in bytes. */
  public static final int DEFAULT_MAX_BYTES = 262_144;

  private static final String DUPLICATE = "Duplicate ";

  private final AdmissionPolicy policy;
  private final int maxBytes;

  /**
   * A reader that refuses values longer than the limit.
   *
   * @throws IllegalArgumentException if the limit is below 1
   */
  public ItemReader(AdmitSettings settings, int maxBytes) {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("the limit of bytes is " + maxBytes + ", below 1");
    }
    this.policy = new AdmissionPolicy(settings);
    this.maxBytes = maxBytes;
  }

  /** A reader with all limits at their defaults. */
  public static ItemReader withDefaults() {
    return new ItemReader(AdmitSettings.defaults(), DEFAULT_MAX_BYTES);
  }

  /**
   * Reads the value of one record of a topic.
   *
   * @param value as received; may be null, which is a record without value
   * @param topicKind what the topic holds; a record that says otherwise is refused
   * @param loggedAt the record's log time
   */
  public Admission read(byte @Nullable [] value, ItemKind topicKind, Instant loggedAt) {
    return read(value, raw -> topicKind, loggedAt);
  }

  /**
   * Reads a record from where both kinds travel together, such as a file.
   *
   * @param value as received; may be null, which is a record without value
   * @param defaultKind of a record that does not say its kind
   * @param loggedAt by when it must be published; {@link Instant#MAX} where no bound is wanted
   */
  public Admission readOfAnyKind(byte @Nullable [] value, ItemKind defaultKind, Instant loggedAt) {
    return read(
        value,
        raw ->
            switch (raw.kind().orElse("")) {
              case "news" -> ItemKind.NEWS;
              case "announcement" -> ItemKind.ANNOUNCEMENT;
              default -> defaultKind;
            },
        loggedAt);
  }

  private Admission read(
      byte @Nullable [] value, Function<RawItem, ItemKind> kind, Instant loggedAt) {
    if (value == null || value.length == 0) {
      return new Refused(RefusalReason.EMPTY, "the record has no value");
    }
    if (value.length > maxBytes) {
      return new Refused(
          RefusalReason.TOO_LARGE,
          value.length + " bytes, of which at most " + maxBytes + " are allowed");
    }
    String text;
    try {
      text = StrictUtf8.decode(value);
    } catch (CharacterCodingException notUtf8) {
      return new Refused(RefusalReason.NOT_UTF8, "the value is not UTF-8");
    }
    if (text.isBlank()) {
      return new Refused(RefusalReason.EMPTY, "the value is only white space");
    }
    return parse(text, kind, loggedAt);
  }

  private Admission parse(String text, Function<RawItem, ItemKind> kind, Instant loggedAt) {
    try (JsonParser parser = PactwatchJson.factory().createParser(text)) {
      try {
        RawItem raw = new RawItemParser(parser).parse();
        return policy.admit(raw, kind.apply(raw), loggedAt);
      } catch (RawItemParser.MisfitException misfit) {
        return misfit.refused();
      } catch (StreamConstraintsException limit) {
        return refusedByLimit(parser);
      }
    } catch (JsonParseException broken) {
      return refusedAsBroken(broken);
    } catch (IOException broken) {
      return new Refused(RefusalReason.NOT_JSON, "the value is not JSON");
    }
  }

  private static Refused refusedByLimit(JsonParser parser) {
    return parser.getParsingContext().getNestingDepth() >= PactwatchJson.MAX_NESTING_DEPTH
        ? new Refused(
            RefusalReason.TOO_DEEP,
            "nested deeper than the " + PactwatchJson.MAX_NESTING_DEPTH + " levels allowed")
        : new Refused(RefusalReason.TOO_LARGE, "a name or a number is longer than allowed");
  }

  /** The parser tells a duplicate field from other errors by its message only. */
  private static Refused refusedAsBroken(JsonParseException broken) {
    String message = TextCleaner.cleanLine(broken.getOriginalMessage());
    return new Refused(
        message.startsWith(DUPLICATE) ? RefusalReason.DUPLICATE_FIELD : RefusalReason.NOT_JSON,
        message + " at character " + broken.getLocation().getCharOffset());
  }
}
