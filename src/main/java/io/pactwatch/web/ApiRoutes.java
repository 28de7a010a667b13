package io.pactwatch.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.pactwatch.core.drift.DriftDay;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.AlertKind;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.view.AlertQuery;
import io.pactwatch.view.Page;
import io.pactwatch.view.StoryQuery;
import io.pactwatch.view.SystemView;
import io.pactwatch.view.TimeRange;
import io.pactwatch.view.ViewedPair;
import io.pactwatch.view.ViewedStory;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the program answers for other programs, below {@code /api}. */
final class ApiRoutes {
  /** What lists hold where it is not said. */
  static final int USUAL_LIMIT = 100;

  /** What lists of pairs hold where it is not said. */
  static final int USUAL_PAIRS = 50;

  /** What lists hold at most. */
  static final int MOST = 1_000;

  private static final String JSON = "application/json;charset=utf-8";
  private static final Set<String> ALERTS =
      Set.of("pair", "party", "type", "kind", "severity", "open", "from", "to", "limit", "run");
  private static final Set<String> STORIES =
      Set.of("pair", "type", "open", "from", "to", "limit", "run");
  private static final Set<String> PAIRS = Set.of("query", "limit", "offset", "run");
  private static final Set<String> DRIFT = Set.of("pair", "from", "to", "run");

  private final WebContent content;

  ApiRoutes(WebContent content) {
    this.content = content;
  }

  void alerts(Context context) {
    Parameters parameters = Parameters.of(context, ALERTS);
    AlertQuery query =
        new AlertQuery(
            parameters.value("pair", SignalKey::parse),
            parameters.value("party", PartyId::new),
            parameters.value("type", SignalType::new),
            parameters.constant("kind", AlertKind.class),
            parameters.constant("severity", Severity.class),
            parameters.flag("open"),
            parameters.time());
    Page<Alert> page = view(parameters).alerts(query, limit(parameters, USUAL_LIMIT));
    answer(context, list("alerts", page, json()::alert));
  }

  void alert(Context context) {
    Parameters parameters = Parameters.of(context, Set.of("run"));
    String id = context.pathParam("id");
    Optional<Alert> alert = view(parameters).alert(id);
    if (alert.isEmpty()) {
      context.status(404);
      answer(context, ApiJson.error("there is no alert '" + Parameters.shown(id) + "'"));
    } else {
      answer(context, json().alert(alert.get()));
    }
  }

  void stories(Context context) {
    Parameters parameters = Parameters.of(context, STORIES);
    StoryQuery query =
        new StoryQuery(
            parameters.value("pair", SignalKey::parse),
            parameters.value("type", SignalType::new),
            parameters.flag("open"),
            parameters.time());
    Page<ViewedStory> page = view(parameters).stories(query, limit(parameters, USUAL_LIMIT));
    answer(context, list("stories", page, json()::story));
  }

  void pairs(Context context) {
    Parameters parameters = Parameters.of(context, PAIRS);
    SystemView view = view(parameters);
    Page<ViewedPair> page =
        view.pairs(
            named(parameters.text("query")),
            parameters.whole("offset", 0, 0, Integer.MAX_VALUE),
            limit(parameters, USUAL_PAIRS));
    ObjectNode node = ApiJson.object();
    view.asOf().ifPresent(time -> node.put("asOf", time.toString()));
    node.setAll(list("pairs", page, json()::pair));
    answer(context, node);
  }

  /** By the names of the parties or by their ids. */
  private Predicate<SignalKey> named(Optional<String> query) {
    Optional<String> wanted = query.map(text -> text.strip().toLowerCase(Locale.ROOT));
    ApiJson json = json();
    return key ->
        wanted
            .filter(
                part ->
                    !key.value().contains(part)
                        && key.parties().stream()
                            .map(party -> json.names().of(party).toLowerCase(Locale.ROOT))
                            .noneMatch(name -> name.contains(part)))
            .isEmpty();
  }

  void drift(Context context) {
    Parameters parameters = Parameters.of(context, DRIFT);
    SignalKey pair =
        parameters
            .value("pair", SignalKey::parse)
            .orElseThrow(() -> new BadRequestException("pair is missing: say which, as a|b"));
    TimeRange time = parameters.time();
    // A day's figures are those of the midnight at which it ends, and the parameters mean the day.
    List<DriftDay> days =
        view(parameters).drift(pair).stream()
            .filter(day -> time.contains(day.day().minus(1, ChronoUnit.DAYS)))
            .toList();
    ObjectNode node = ApiJson.object().put("pair", pair.value());
    node.set("days", array(days, json()::day));
    answer(context, node);
  }

  void feeds(Context context) {
    Parameters.of(context, Set.of());
    ObjectNode node = ApiJson.object().put("asOf", Instant.now().toString());
    node.put("itemsOfOtherSources", content.live().itemsOfOtherSources());
    node.set("sources", array(content.live().sources(), json()::source));
    node.set("feeds", array(content.live().feeds(), json()::feed));
    answer(context, node);
  }

  private SystemView view(Parameters parameters) {
    Optional<String> run = parameters.text(Parameters.RUN);
    if (run.isEmpty()) {
      return content.live();
    }
    try {
      return content
          .backtests()
          .view(run.get())
          .orElseThrow(
              () ->
                  new BadRequestException(
                      "there is no backtest with run '"
                          + Parameters.shown(run.get())
                          + "' in "
                          + content.backtests().directory()
                          + ": write it there, or set http.backtests-directory"));
    } catch (IOException failure) {
      throw new BadRequestException(
          "the backtest with run '"
              + Parameters.shown(run.get())
              + "' cannot be read: "
              + Parameters.shown(failure.getMessage()));
    }
  }

  private static int limit(Parameters parameters, int usual) {
    return parameters.whole("limit", usual, 1, MOST);
  }

  private ApiJson json() {
    return new ApiJson(content.names().get());
  }

  private static <T> ObjectNode list(String name, Page<T> page, Function<T, ObjectNode> json) {
    ObjectNode node = ApiJson.object().put("total", page.total());
    node.set(name, array(page.part(), json));
    return node;
  }

  private static <T> ArrayNode array(Collection<T> values, Function<T, ObjectNode> json) {
    ArrayNode array = PactwatchJson.mapper().createArrayNode();
    values.forEach(value -> array.add(json.apply(value)));
    return array;
  }

  static void refused(BadRequestException bad, Context context) {
    context.status(400);
    answer(context, ApiJson.error(String.valueOf(bad.getMessage())));
  }

  static void answer(Context context, JsonNode node) {
    context.contentType(JSON).result(text(node));
  }

  static String text(JsonNode node) {
    try {
      return PactwatchJson.mapper().writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can be written", impossible);
    }
  }
}
