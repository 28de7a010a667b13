package io.pactwatch.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Grafana reads at its start. */
class ProvisioningTest {
  private static final Path FOLDER = Path.of("grafana", "provisioning");

  private static JsonNode read(Path path) throws IOException {
    return new YAMLMapper().readTree(Files.readString(path));
  }

  private static List<JsonNode> sources() throws IOException {
    return Dashboard.list(read(FOLDER.resolve("datasources/pactwatch.yaml")).path("datasources"));
  }

  @Test
  void thereIsOneSourceForEachKindThatTheDashboardsAskFor() throws IOException {
    assertThat(sources())
        .extracting(source -> source.path("uid").asText(), source -> source.path("type").asText())
        .containsExactly(
            tuple("pactwatch-prometheus", "prometheus"),
            tuple("pactwatch-evidence", "yesoreyeram-infinity-datasource"));
    List<String> kinds = sources().stream().map(source -> source.path("type").asText()).toList();
    for (Dashboard dashboard : Dashboard.all()) {
      assertThat(dashboard.variables())
          .filteredOn(variable -> variable.path("type").asText().equals("datasource"))
          .extracting(variable -> variable.path("query").asText())
          .isSubsetOf(kinds);
    }
  }

  @Test
  void thePluginMayAskTheMonitorAndNobodyElse() throws IOException {
    JsonNode evidence = sources().get(1);
    assertThat(Dashboard.list(evidence.path("jsonData").path("allowedHosts")))
        .extracting(JsonNode::asText)
        .containsExactly(evidence.path("url").asText());
  }

  @Test
  void theSmallestStepIsThatOfTheScrapes() throws IOException {
    JsonNode prometheus = read(Path.of("docker", "prometheus", "prometheus.yml"));
    assertThat(sources().get(0).path("jsonData").path("timeInterval").asText())
        .isEqualTo(prometheus.path("global").path("scrape_interval").asText());
  }

  @Test
  void theDashboardsStayAsTheFilesSay() throws IOException {
    List<JsonNode> providers =
        Dashboard.list(read(FOLDER.resolve("dashboards/pactwatch.yaml")).path("providers"));
    assertThat(providers)
        .singleElement()
        .satisfies(
            provider -> {
              assertThat(provider.path("type").asText()).isEqualTo("file");
              assertThat(provider.path("allowUiUpdates").asBoolean(true)).isFalse();
              assertThat(provider.path("disableDeletion").asBoolean()).isTrue();
            });
  }
}
