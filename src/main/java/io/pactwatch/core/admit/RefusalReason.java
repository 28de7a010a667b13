package io.pactwatch.core.admit;

/**
 * Why a record is a dead letter: the complete list. The ids stand in headers, metrics and
 * dashboards and never change.
 */
public enum RefusalReason {
  /** No value, an empty one, or nothing but white space. */
  EMPTY("empty"),
  /** More bytes, or a longer name or number, than allowed. */
  TOO_LARGE("too-large"),
  /** The bytes are not UTF-8. */
  NOT_UTF8("not-utf8"),
  /** The text is not JSON. */
  NOT_JSON("not-json"),
  /** JSON, but no object. */
  NOT_AN_OBJECT("not-an-object"),
  /** An object names a field twice. */
  DUPLICATE_FIELD("duplicate-field"),
  /** Something follows the object. */
  TRAILING_DATA("trailing-data"),
  /** Objects and arrays are nested deeper than allowed. */
  TOO_DEEP("too-deep"),
  /** A number that no double holds, such as {@code 1e999}. */
  NUMBER_OUT_OF_RANGE("number-out-of-range"),
  /** A known field has a value of the wrong JSON type. */
  WRONG_TYPE("wrong-type"),
  /** The record's {@code kind} is unknown or contradicts its topic. */
  WRONG_KIND("wrong-kind"),
  /** No {@code publishedAt}. */
  MISSING_PUBLISHED_AT("missing-published-at"),
  /** {@code publishedAt} is no ISO-8601 date and time with an offset. */
  BAD_PUBLISHED_AT("bad-published-at"),
  /** {@code publishedAt} lies too far ahead of the record's log time. */
  PUBLISHED_IN_THE_FUTURE("published-in-the-future"),
  /** {@code publishedAt} lies before the earliest admitted time. */
  PUBLISHED_TOO_EARLY("published-too-early"),
  /** No {@code source}, or an empty one after cleaning. */
  MISSING_SOURCE("missing-source"),
  /** {@code source} is longer than allowed. */
  SOURCE_TOO_LONG("source-too-long"),
  /** No {@code title}, or an empty one after cleaning. */
  MISSING_TITLE("missing-title"),
  /** {@code title} is longer than allowed. */
  TITLE_TOO_LONG("title-too-long"),
  /** {@code body} is longer than allowed. */
  BODY_TOO_LONG("body-too-long"),
  /** {@code id} holds invisible or control characters, or is too long. */
  BAD_ID("bad-id"),
  /** {@code url} is no http or https address. */
  BAD_URL("bad-url"),
  /** {@code language} is too long for a language tag. */
  BAD_LANGUAGE("bad-language"),
  /** An announcement without {@code issuer}. */
  MISSING_ISSUER("missing-issuer"),
  /** {@code issuer} is no party id. */
  BAD_ISSUER("bad-issuer"),
  /** {@code parties} holds what is no party id. */
  BAD_PARTY("bad-party"),
  /** {@code parties} is longer than allowed. */
  TOO_MANY_PARTIES("too-many-parties"),
  /** The record was admissible, and a stage failed on it. */
  PROCESSING_FAILED("processing-failed");

  private final String id;

  RefusalReason(String id) {
    this.id = id;
  }

  /** The stable id, in kebab case. */
  public String id() {
    return id;
  }
}
