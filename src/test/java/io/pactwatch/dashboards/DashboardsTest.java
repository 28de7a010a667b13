package io.pactwatch.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each dashboard as a whole: identity, variables, links, layout. */
class DashboardsTest {
  private static final int SCHEMA_VERSION = 41;
  private static final int WIDTH = 24;
  private static final Pattern BOARD_ADDRESS = Pattern.compile("/d/([a-z-]+)");
  private static final String BACKTEST = "pactwatch-backtest";

  static List<Dashboard> dashboards() {
    return Dashboard.all();
  }

  private static Set<String> uids() {
    return dashboards().stream().map(Dashboard::uid).collect(Collectors.toSet());
  }

  @Test
  void thereAreFourWithFixedUids() {
    assertThat(dashboards())
        .extracting(Dashboard::uid)
        .containsExactlyInAnyOrder(
            "pactwatch-market", "pactwatch-pair", "pactwatch-pipeline", BACKTEST);
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void isAFileForOneVersionOfGrafanaInUtc(Dashboard dashboard) {
    JsonNode json = dashboard.json();
    assertThat(json.path("schemaVersion").asInt()).isEqualTo(SCHEMA_VERSION);
    assertThat(json.path("timezone").asText()).isEqualTo("utc");
    assertThat(json.path("editable").asBoolean(true)).isFalse();
    assertThat(json.path("title").asText()).startsWith("pactwatch: ");
    assertThat(json.path("description").asText()).isNotBlank();
    assertThat(json.has("id")).as("an id of one installation").isFalse();
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void letsAPersonChooseTheDataSource(Dashboard dashboard) {
    JsonNode source = dashboard.variable("datasource").orElseThrow();
    assertThat(source.path("type").asText()).isEqualTo("datasource");
    assertThat(source.path("query").asText()).isEqualTo("prometheus");
    assertThat(source.path("label").asText()).isEqualTo("Data source");
    assertThat(dashboard.variables())
        .allSatisfy(
            variable -> {
              assertThat(variable.path("label").asText()).isNotBlank();
              assertThat(variable.path("description").asText()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void variablesOfQueriesFollowTheTimeAndTheDataSource(Dashboard dashboard) {
    assertThat(dashboard.variables())
        .filteredOn(variable -> variable.path("type").asText().equals("query"))
        .isNotEmpty()
        .allSatisfy(
            variable -> {
              assertThat(variable.path("refresh").asInt()).isEqualTo(2);
              assertThat(variable.path("datasource").path("uid").asText())
                  .isEqualTo("${datasource}");
            });
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void jobsAndInstancesCanBeChosenManyAtOnce(Dashboard dashboard) {
    if (dashboard.uid().equals(BACKTEST)) {
      // What a backtest writes was scraped from nobody: it is told apart by its run.
      assertThat(dashboard.variable("run")).isPresent();
      return;
    }
    for (String name : List.of("job", "instance")) {
      JsonNode variable = dashboard.variable(name).orElseThrow();
      assertThat(variable.path("multi").asBoolean()).isTrue();
      assertThat(variable.path("includeAll").asBoolean()).isTrue();
      assertThat(variable.path("allValue").asText()).isEqualTo(".+");
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void leadsToAllOthersAndKeepsVariablesAndTime(Dashboard dashboard) {
    List<JsonNode> links = Dashboard.list(dashboard.json().path("links"));
    assertThat(links)
        .extracting(link -> link.path("url").asText().replace("/d/", ""))
        .containsExactlyInAnyOrderElementsOf(
            uids().stream().filter(uid -> !uid.equals(dashboard.uid())).toList());
    for (JsonNode link : links) {
      assertThat(link.path("includeVars").asBoolean()).isTrue();
      // The years of a backtest are no time for the others, nor the other way round.
      boolean sameTime =
          !dashboard.uid().equals(BACKTEST) && !link.path("url").asText().endsWith(BACKTEST);
      assertThat(link.path("keepTime").asBoolean()).isEqualTo(sameTime);
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void eachAddressOfADashboardExists(Dashboard dashboard) {
    List<String> named =
        BOARD_ADDRESS
            .matcher(dashboard.json().toString())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(named).isNotEmpty().allSatisfy(uid -> assertThat(uids()).contains(uid));
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panelsHaveIdsAndTitlesOfTheirOwn(Dashboard dashboard) {
    assertThat(dashboard.panels())
        .extracting(panel -> panel.json().path("id").asInt())
        .doesNotHaveDuplicates()
        .doesNotContain(0);
    assertThat(dashboard.panels())
        .filteredOn(Dashboard.Panel::isRow)
        .extracting(Dashboard.Panel::title)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panelsFillTheWidthAndDoNotOverlap(Dashboard dashboard) {
    List<JsonNode> outer = Dashboard.list(dashboard.json().path("panels"));
    assertFits(outer);
    for (JsonNode row : outer) {
      if (row.path("type").asText().equals("row")) {
        assertThat(row.path("collapsed").asBoolean()).as("causes are closed at first").isTrue();
        assertFits(Dashboard.list(row.path("panels")));
      }
    }
  }

  private static void assertFits(List<JsonNode> panels) {
    List<List<Integer>> taken = new ArrayList<>();
    int bottom = 0;
    int area = 0;
    int top = Integer.MAX_VALUE;
    for (JsonNode panel : panels) {
      JsonNode at = panel.path("gridPos");
      int right = at.path("x").asInt() + at.path("w").asInt();
      int below = at.path("y").asInt() + at.path("h").asInt();
      assertThat(right).isLessThanOrEqualTo(WIDTH);
      for (int x = at.path("x").asInt(); x < right; x++) {
        for (int y = at.path("y").asInt(); y < below; y++) {
          taken.add(List.of(x, y));
        }
      }
      area += at.path("w").asInt() * at.path("h").asInt();
      bottom = Math.max(bottom, below);
      top = Math.min(top, at.path("y").asInt());
    }
    assertThat(taken).doesNotHaveDuplicates();
    assertThat(area).as("no gaps").isEqualTo(WIDTH * (bottom - top));
  }
}
