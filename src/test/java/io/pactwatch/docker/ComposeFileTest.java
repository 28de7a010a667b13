package io.pactwatch.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactwatch.config.SettingKeys;
import io.pactwatch.config.SettingSource;
import io.pactwatch.config.Settings;
import io.pactwatch.config.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

/** Holds every file, port, variable and version that the stack names against what there is. */
class ComposeFileTest {
  private static final Path DOCKERFILE = Compose.FOLDER.resolve("Dockerfile");
  private static final String OWN_IMAGE = "pactwatch:local";

  private static Settings settings() {
    return new SettingsReader(Path.of("home"))
        .read(List.of(SettingSource.environment(Compose.environment("monitor"))));
  }

  @Test
  void everyImageIsPinned() {
    assertThat(Compose.services().values())
        .extracting(service -> service.path("image").asText())
        .allSatisfy(
            image -> assertThat(image).matches("pactwatch:local|[a-z/]+:v?\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void theBrokerHasTheVersionOfTheClients() {
    assertThat(Compose.service("kafka").path("image").asText())
        .isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
  }

  @Test
  void everyPortIsOnTheLoopbackAndNoneTwice() {
    List<String> ports = new ArrayList<>();
    Compose.services().values().forEach(each -> ports.addAll(Compose.texts(each.path("ports"))));
    assertThat(ports).hasSize(5).doesNotHaveDuplicates();
    assertThat(ports).allMatch(port -> port.matches("127\\.0\\.0\\.1:(\\d+):\\1"));
  }

  @Test
  void everyVariableOfTheMonitorIsASetting() {
    Settings settings = settings();
    assertThat(settings.kafka().properties())
        .contains(entry("bootstrap.servers", address("kafka", "19092")));
    assertThat(settings.http().host()).isEqualTo("0.0.0.0");
  }

  @Test
  void theMonitorListensWhereEverybodyLooksForIt() throws IOException {
    String port = SettingKeys.HTTP_PORT.defaultText();
    assertThat(settings().http().port()).isEqualTo(Integer.parseInt(port));
    assertThat(Compose.texts(Compose.service("monitor").path("ports")))
        .containsExactly("127.0.0.1:%s:%s".formatted(port, port));
    assertThat(Files.readString(DOCKERFILE)).contains("\nEXPOSE " + port + "\n");
    assertThat(Files.readString(Compose.FOLDER.resolve("healthcheck.sh")))
        .contains("${" + SettingKeys.HTTP_PORT.environmentName() + ":-" + port + "}");
  }

  @Test
  void prometheusScrapesTheMonitorAndTellsTheAlertmanager() {
    JsonNode prometheus = Compose.yaml(Compose.FOLDER.resolve("prometheus/prometheus.yml"));
    String port = SettingKeys.HTTP_PORT.defaultText();
    assertThat(prometheus.path("scrape_configs").toString())
        .contains("\"" + address("monitor", port) + "\"");
    assertThat(prometheus.path("alerting").toString())
        .contains("\"" + address("alertmanager", "9093") + "\"");
  }

  @Test
  void grafanaReadsFromTheServicesOfTheStack() {
    JsonNode sources =
        Compose.yaml(Path.of("grafana/provisioning/datasources/pactwatch.yaml"))
            .path("datasources");
    assertThat(sources.findValuesAsText("url"))
        .containsExactly(
            "http://" + address("prometheus", "9090"),
            "http://" + address("monitor", SettingKeys.HTTP_PORT.defaultText()));
    assertThat(Compose.environment("grafana").get("GF_PLUGINS_PREINSTALL_SYNC"))
        .matches(sources.get(1).path("type").asText() + "@\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void grafanaFindsTheDashboards() {
    String folder =
        Compose.yaml(Path.of("grafana/provisioning/dashboards/pactwatch.yaml"))
            .at("/providers/0/options/path")
            .asText();
    assertThat(Compose.texts(Compose.service("grafana").path("volumes")))
        .contains("../grafana/dashboards:" + folder + ":ro");
    String home =
        Compose.environment("grafana")
            .getOrDefault("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH", "");
    assertThat(home).startsWith(folder + "/");
    assertThat(Path.of("grafana/dashboards").resolve(Path.of(home).getFileName())).exists();
  }

  @Test
  void everyMountIsAFolderThatExistsOrAVolumeThatIsNamed() {
    List<String> volumes = new ArrayList<>();
    for (JsonNode service : Compose.services().values()) {
      for (String mount : Compose.texts(service.path("volumes"))) {
        String source = mount.substring(0, mount.indexOf(':'));
        if (source.startsWith(".")) {
          assertThat(Compose.FOLDER.resolve(source)).isDirectory();
          assertThat(mount).endsWith(":ro");
        } else {
          volumes.add(source);
        }
      }
    }
    assertThat(Compose.volumes()).containsExactlyInAnyOrderElementsOf(Set.copyOf(volumes));
  }

  @Test
  void whoWaitsForAServiceWaitsForItsHealth() throws IOException {
    assertThat(Files.readString(DOCKERFILE)).contains("\nHEALTHCHECK ");
    for (JsonNode service : Compose.services().values()) {
      for (Map.Entry<String, JsonNode> awaited : service.path("depends_on").properties()) {
        assertThat(awaited.getValue().path("condition").asText()).isEqualTo("service_healthy");
        JsonNode other = Compose.service(awaited.getKey());
        boolean checked =
            other.has("healthcheck") || other.path("image").asText().equals(OWN_IMAGE);
        assertThat(checked).as(awaited.getKey()).isTrue();
      }
    }
  }

  @Test
  void prometheusKeepsThePastOfABacktest() {
    assertThat(Compose.command("prometheus"))
        .contains("--storage.tsdb.retention.time=3650d", "--storage.tsdb.path=/prometheus");
    assertThat(Compose.command("backtest-load"))
        .contains("--max-block-duration=744h")
        .endsWith("/prometheus");
  }

  @Test
  void theImageIsMadeOfWhatThereIs() throws IOException {
    List<String> lines = Files.readAllLines(DOCKERFILE);
    List<String> copied =
        lines.stream()
            .filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
            .map(line -> line.substring("COPY ".length(), line.lastIndexOf(' ')))
            .toList();
    assertThat(copied).hasSize(5).allSatisfy(path -> assertThat(Path.of(path)).exists());
    List<String> ignored = Files.readAllLines(Compose.FOLDER.resolve("Dockerfile.dockerignore"));
    for (String path : copied) {
      assertThat(ignored)
          .as("the build may see " + path)
          .anyMatch(line -> line.startsWith("!") && path.startsWith(line.substring(1)));
    }
    assertThat(lines).contains("USER pactwatch");
    for (JsonNode service : Compose.services().values()) {
      if (service.has("build")) {
        assertThat(service.path("image").asText()).isEqualTo(OWN_IMAGE);
        Path context = Compose.FOLDER.resolve(service.at("/build/context").asText());
        assertThat(context.resolve(service.at("/build/dockerfile").asText())).exists();
      }
    }
  }

  /** A service's address in the stack, where that port is one of its own. */
  private static String address(String service, String port) {
    JsonNode named = Compose.service(service);
    String all = named.path("ports") + " " + named.path("environment");
    assertThat(all).contains(":" + port);
    return service + ":" + port;
  }
}
