package io.pactwatch.feeds.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * What to ask for.
 *
 * @param address http or https
 * @param etag of what is known
 * @param lastModified of what is known
 */
public record FetchRequest(URI address, Optional<String> etag, Optional<String> lastModified) {}
