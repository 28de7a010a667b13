package io.pactwatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.config.HttpSettings;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.view.AlertFeed;
import io.pactwatch.view.SystemView;
import io.pactwatch.view.ViewCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds what http.md says against what the server does. */
class HttpPageTest {
  private static final Path NOWHERE = Path.of("no-such-folder");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(/api/[^`]+)` \\| ([^|]*) ?\\| .+ \\|$");
  private static final String REFUSED = "there is no parameter 'colour': ";

  private final String page = read();

  private static String read() {
    try {
      return Files.readString(Path.of("src", "site", "markdown", "http.md"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Map<String, String> parametersByAddress() {
    Map<String, String> rows = new LinkedHashMap<>();
    ROW.matcher(page)
        .results()
        .forEach(row -> rows.put(row.group(1), row.group(2).replace("`", "").strip()));
    return rows;
  }

  @Test
  void theParametersAreThoseThatTheServerKnows() throws Exception {
    assertThat(parametersByAddress()).hasSize(7);
    HttpClient client = HttpClient.newHttpClient();
    try (HttpEndpoint endpoint =
        HttpEndpoint.start(
            new HttpSettings("127.0.0.1", 0),
            SampleContent.of(
                () -> Health.of(RunState.RUNNING, OptionalLong.of(0)),
                () -> "",
                ViewCases.empty(),
                NOWHERE))) {
      for (Map.Entry<String, String> row : parametersByAddress().entrySet()) {
        String path = row.getKey().replace("{id}", "a") + "?colour=red";
        URI address = URI.create("http://127.0.0.1:" + endpoint.port() + path);
        String body =
            client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
        assertThat(PactwatchJson.mapper().readTree(body).path("error").asText())
            .as("%s", row.getKey())
            .isEqualTo(REFUSED + allowed(row.getValue()));
      }
    }
  }

  private static String allowed(String parameters) {
    return parameters.isEmpty() ? "there is none" : "use one of " + parameters;
  }

  @Test
  void theLimitsAreThoseOfTheCode() {
    String text = page.replaceAll("\\s+", " ");
    List<String> limits =
        List.of(
            "1 to %d; %d unless given, %d for pairs"
                .formatted(ApiRoutes.MOST, ApiRoutes.USUAL_LIMIT, ApiRoutes.USUAL_PAIRS),
            "One listener more than %d gets 503; one that falls %d alerts behind is let go"
                .formatted(AlertFeed.MOST_SUBSCRIBERS, AlertFeed.MOST_WAITING),
            "out of the newest %d,".formatted(AlertFeed.MOST_REMEMBERED),
            "more than %,d alerts and %,d stories"
                .formatted(SystemView.MOST_ALERTS, SystemView.MOST_STORIES),
            "tells %,d sources apart".formatted(SystemView.MOST_SOURCES));

    assertThat(text).contains(limits);
  }
}
