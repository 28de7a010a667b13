package io.pactwatch.feeds.fetch;

import io.pactwatch.core.admit.WebAddress;
import io.pactwatch.feeds.fetch.FetchResult.Failed;
import io.pactwatch.feeds.fetch.FetchResult.Fetched;
import io.pactwatch.feeds.fetch.FetchResult.Unchanged;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Makes of an answer a document, a redirect or the reason why it is neither. */
final class ResponseReader {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int TOO_MANY_REQUESTS = 429;

  private final URI address;
  private final FetchLimits limits;
  private final Instant now;

  ResponseReader(URI address, FetchLimits limits, Instant now) {
    this.address = address;
    this.limits = limits;
    this.now = now;
  }

  Fetcher.Step read(ClassicHttpResponse response) throws IOException {
    ResponseHeaders headers = new ResponseHeaders(response);
    return switch (response.getCode()) {
      case OK -> new Fetcher.Step.Done(document(response, headers));
      case NOT_MODIFIED -> new Fetcher.Step.Done(new Unchanged(headers.freshFor()));
      case 301, 302, 303, 307, 308 -> redirect(headers);
      case TOO_MANY_REQUESTS ->
          refused(
              FetchProblem.TOO_MANY_REQUESTS,
              "the server wants to be asked less often (429): make the interval longer",
              headers);
      default ->
          refused(
              FetchProblem.BAD_STATUS,
              "the server answered with status " + response.getCode(),
              headers);
    };
  }

  private Fetcher.Step refused(FetchProblem problem, String detail, ResponseHeaders headers) {
    return new Fetcher.Step.Done(new Failed(problem, detail, headers.retryAfter(now)));
  }

  private FetchResult document(ClassicHttpResponse response, ResponseHeaders headers)
      throws IOException {
    Optional<byte[]> body = BoundedBody.read(response.getEntity(), limits.bytes());
    if (body.isEmpty()) {
      return Fetcher.failed(
          FetchProblem.TOO_LARGE,
          "more than " + limits.bytes() / 1_000_000 + " MB after decompression, and not read on");
    }
    return new Fetched(
        body.get(),
        headers.charset(),
        headers.text("ETag"),
        headers.text("Last-Modified"),
        headers.freshFor());
  }

  private Fetcher.Step redirect(ResponseHeaders headers) {
    try {
      URI target =
          headers
              .text("Location")
              .map(location -> address.resolve(URI.create(location)))
              .orElseThrow(() -> new IllegalArgumentException("no location"));
      if (target.getHost() == null || WebAddress.parse(target.toString()).isEmpty()) {
        return badRedirect("redirected to what is no plain http or https address");
      }
      if (address.getScheme().equals("https") && !"https".equals(target.getScheme())) {
        return badRedirect("redirected from https to http, which anyone on the way could read");
      }
      return new Fetcher.Step.Onward(target);
    } catch (IllegalArgumentException noAddress) {
      return badRedirect("redirected to no address");
    }
  }

  private static Fetcher.Step badRedirect(String detail) {
    return new Fetcher.Step.Done(Fetcher.failed(FetchProblem.BAD_REDIRECT, detail));
  }
}
