package io.pactwatch.feeds.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads a body, but no more of it than is allowed. */
final class BoundedBody {
  private BoundedBody() {}

  /**
   * The bytes, without compression; empty if there are more than allowed, with the rest unread.
   *
   * @throws IOException if the connection breaks, or the compression is broken
   */
  static Optional<byte[]> read(@Nullable HttpEntity entity, int limit) throws IOException {
    if (entity == null) {
      return Optional.of(new byte[0]);
    }
    // Not closed: closing would read what an endless body still has. The caller cuts the line.
    InputStream stream = entity.getContent();
    byte[] bytes = stream.readNBytes(limit + 1);
    return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
  }
}
