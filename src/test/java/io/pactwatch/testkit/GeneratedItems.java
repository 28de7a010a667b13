package io.pactwatch.testkit;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.serde.PactwatchJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Files of generated news items as JSON Lines, written item by item, however many they are. */
public final class GeneratedItems {
  private static final Instant FIRST = Instant.parse("2006-01-01T00:00:00Z");
  private static final int OUTLETS = 50;

  private final GeneratedArticles articles;
  private final int length;
  private final Duration apart;

  /**
   * Items for a catalogue; the same arguments give the same items.
   *
   * @param length of a body, in characters
   * @param apart how much later than the one before each is published
   */
  public GeneratedItems(Catalogue catalogue, long seed, int length, Duration apart) {
    articles = new GeneratedArticles(catalogue, seed);
    this.length = length;
    this.apart = apart;
  }

  /** Writes so many items to a file that does not exist yet. */
  public void write(Path file, int count) throws IOException {
    ObjectWriter json = PactwatchJson.mapper().writer();
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int number = 0; number < count; number++) {
        lines.write(json.writeValueAsString(item(number)));
        lines.write('\n');
      }
    }
  }

  private ObjectNode item(int number) {
    String outlet = "outlet" + number % OUTLETS + ".example";
    return PactwatchJson.mapper()
        .createObjectNode()
        .put("publishedAt", FIRST.plus(apart.multipliedBy(number)).toString())
        .put("source", outlet)
        .put("title", "The news of the day, number " + number)
        .put("body", articles.next(length))
        .put("url", "https://" + outlet + "/news/" + number);
  }
}
