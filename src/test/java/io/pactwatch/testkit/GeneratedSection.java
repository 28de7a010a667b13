package io.pactwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a documentation page that the code dictates, between two comments. */
public final class GeneratedSection {
  private static final String BEGIN = "<!-- generated: begin -->";
  private static final String END = "<!-- generated: end -->";

  private GeneratedSection() {}

  /** Fails, with the text to paste, when the page says something else than the code. */
  public static void assertThatPageHas(String page, String generated) {
    Path file = Path.of("src", "site", "markdown", page);
    assertThat(section(file))
        .as(
            "%s differs from the code. Put this between its two comments:%n%n%s%n%n",
            file, generated)
        .isEqualTo(generated.strip());
  }

  private static String section(Path file) {
    try {
      String text = Files.readString(file).replace("\r\n", "\n");
      int begin = text.indexOf(BEGIN);
      int end = text.indexOf(END);
      assertThat(begin >= 0 && end > begin).as("%s has '%s' and '%s'", file, BEGIN, END).isTrue();
      return text.substring(begin + BEGIN.length(), end).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
