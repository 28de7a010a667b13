package io.pactwatch.livepage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What a browser has said and asked for since it was looked at last. */
final class BrowserRecord {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> REQUESTS =
      Set.of("Network.requestWillBeSent", "Network.webSocketCreated");

  private static final Pattern OVER_A_NETWORK = Pattern.compile("(https?|wss?|ftp):");

  private final ChromeDriver driver;

  BrowserRecord(ChromeDriver driver) {
    this.driver = driver;
  }

  /** The warnings and errors on the console: also what the page's policy has refused. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses of all requests over a network; what a page makes itself has none. */
  List<URI> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> read(entry.getMessage()).path("message"))
        .filter(message -> REQUESTS.contains(message.path("method").asText()))
        .flatMap(message -> address(message.path("params")).stream())
        .map(URI::create)
        .toList();
  }

  /** Drops what has been recorded so far. */
  void forget() {
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
  }

  private static Optional<String> address(JsonNode parameters) {
    return Stream.of(parameters.at("/request/url"), parameters.path("url"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(address -> OVER_A_NETWORK.matcher(address).lookingAt())
        .findFirst();
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the driver's log is not JSON", broken);
    }
  }
}
