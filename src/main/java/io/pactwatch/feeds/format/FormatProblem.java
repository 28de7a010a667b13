package io.pactwatch.feeds.format;

import java.util.Locale;

/** Why bytes are no feed that can be read. */
public enum FormatProblem {
  /** Something else, such as a web page. */
  NOT_A_FEED,
  /** Not well formed. */
  MALFORMED,
  /** With a document type, by which other files and endless text could be pulled in. */
  DOCUMENT_TYPE,
  /** Nested deeper than any feed. */
  TOO_DEEP,
  /** More elements than any feed. */
  TOO_MANY_ELEMENTS;

  /** Stable, in kebab case, for labels. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
