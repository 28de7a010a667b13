package io.pactwatch.livepage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe-core whether everybody can use what a browser shows. */
final class Accessibility {
  private static final String AXE = script();
  private static final String ASK =
      """
      const done = arguments[arguments.length - 1];
      axe.run().then(
        (result) => done(result.violations.map((violation) =>
          `${violation.impact}: ${violation.id}: ${violation.help}: ` +
          violation.nodes.map((node) => node.html).join(' | ').slice(0, 400))),
        (failure) => done([`axe failed: ${failure.message}`]));
      """;

  private Accessibility() {}

  /** What is wrong, one line each; all of it, not only what is serious. */
  static List<String> violations(Browser browser) {
    browser.run(AXE);
    return ((List<?>) browser.await(ASK)).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream stream = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(stream, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
