package io.pactwatch.feeds.fetch;

import java.time.Duration;
import java.util.Optional;

/** What came of asking. */
public sealed interface FetchResult {

  /**
   * A document.
   *
   * @param body without compression
   * @param charset as the server declares it
   * @param etag by which the server knows it again
   * @param lastModified as the server wrote it
   * @param freshFor how long the server says that it will be the same
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Fetched(
      byte[] body,
      Optional<String> charset,
      Optional<String> etag,
      Optional<String> lastModified,
      Duration freshFor)
      implements FetchResult {}

  /**
   * The same document as last time.
   *
   * @param freshFor how long the server says that it will be the same
   */
  record Unchanged(Duration freshFor) implements FetchResult {}

  /**
   * Nothing.
   *
   * @param problem why
   * @param detail the same for a person, in one line
   * @param retryAfter how long the server wants to be left alone
   */
  record Failed(FetchProblem problem, String detail, Optional<Duration> retryAfter)
      implements FetchResult {}
}
