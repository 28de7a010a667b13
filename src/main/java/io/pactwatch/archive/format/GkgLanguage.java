package io.pactwatch.archive.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The language in which an article was written. */
final class GkgLanguage {
  private static final Pattern SOURCE_LANGUAGE = Pattern.compile("srclc:([A-Za-z]{2,3})(?:;|$)");
  private static final String ENGLISH = "en";

  /** GDELT says three letters, a BCP 47 tag has two where there are two. */
  private static final Map<String, String> SHORT_TAGS =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toUnmodifiableMap(
                  language -> Locale.forLanguageTag(language).getISO3Language(),
                  language -> Locale.forLanguageTag(language).toLanguageTag(),
                  (first, second) -> first));

  private GkgLanguage() {}

  /** The tag of the language from which GDELT translated; English where it did not. */
  static String tag(String translationInfo) {
    Matcher source = SOURCE_LANGUAGE.matcher(translationInfo);
    if (!source.find()) {
      return ENGLISH;
    }
    String code = source.group(1).toLowerCase(Locale.ROOT);
    return SHORT_TAGS.getOrDefault(code, code);
  }
}
