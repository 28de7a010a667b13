package io.pactwatch.catalogue;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads the YAML of a catalogue. Strict: what is not known, or said twice, is an error. */
public final class CatalogueReader {
  /** A larger document is refused before it is read. */
  static final int MAXIMUM_BYTES = 768 * 1024;

  private static final ObjectReader READER = reader();
  private static final Pattern MISSING =
      Pattern.compile("Missing required creator property '([^']+)'");

  private CatalogueReader() {}

  private static ObjectReader reader() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAXIMUM_BYTES);
    limits.setAllowDuplicateKeys(false);
    limits.setNestingDepthLimit(16);
    limits.setMaxAliasesForCollections(0);
    YAMLFactory factory =
        YAMLFactory.builder()
            .loaderOptions(limits)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return YAMLMapper.builder(factory)
        .addModule(new Jdk8Module())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .build()
        .readerFor(CatalogueFile.class);
  }

  /**
   * Reads a document.
   *
   * @throws CatalogueException if it is not a catalogue, with all problems at once where it is YAML
   *     of the right shape
   */
  public static Catalogue read(String document) {
    if (document.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
      throw new CatalogueException(
          List.of("document: is larger than " + MAXIMUM_BYTES / 1024 + " KiB"));
    }
    try {
      CatalogueFile file = READER.readValue(document);
      return new CatalogueMapper(file, versionOf(file.name(), document)).map();
    } catch (JsonProcessingException unreadable) {
      throw new CatalogueException(List.of(oneLine(unreadable)));
    }
  }

  private static CatalogueVersion versionOf(String name, String document) {
    return new CatalogueVersion(name, ContentHash.of("", document));
  }

  private static String oneLine(JsonProcessingException unreadable) {
    JsonLocation location = unreadable.getLocation();
    String place =
        location == null
            ? ""
            : String.format(
                Locale.ROOT, "line %d, column %d: ", location.getLineNr(), location.getColumnNr());
    return place + problem(unreadable);
  }

  /** In the words of the format instead of the parser's. */
  private static String problem(JsonProcessingException unreadable) {
    if (unreadable instanceof UnrecognizedPropertyException unknown) {
      return String.format(
          "unknown field '%s'; known here: %s",
          unknown.getPropertyName(),
          unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", ")));
    }
    String message =
        unreadable.getOriginalMessage().lines().findFirst().orElse("the document cannot be read");
    Matcher missing = MISSING.matcher(message);
    if (missing.find()) {
      return "field '" + missing.group(1) + "' is missing";
    }
    if (unreadable instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return "field '" + pathOf(mismatch) + "' has a value of the wrong kind";
    }
    return message;
  }

  private static String pathOf(MismatchedInputException mismatch) {
    return mismatch.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getFieldName())
        .collect(Collectors.joining("."));
  }
}
