package io.pactwatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pactwatch.client.AlertListener;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.RevisionReason;
import io.pactwatch.serde.PactwatchJson;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Prints the alerts that a filter wants, each at once. */
final class AlertPrinter implements AlertListener {
  private final Output output;
  private final AlertFilter filter;
  private final Set<String> shown = new HashSet<>();
  private final Function<Alert, String> raised;
  private final Function<Alert, String> closed;
  private final Function<String, String> withdrawn;

  private AlertPrinter(
      Output output,
      AlertFilter filter,
      Function<Alert, String> raised,
      Function<Alert, String> closed,
      Function<String, String> withdrawn) {
    this.output = output;
    this.filter = filter;
    this.raised = raised;
    this.closed = closed;
    this.withdrawn = withdrawn;
  }

  /** For people; an empty line between alerts. */
  static AlertPrinter text(Output output, AlertFilter filter, AlertText text) {
    return new AlertPrinter(
        output, filter, text::render, text::renderClosed, text::renderWithdrawn);
  }

  /** For programs; a line for each. */
  static AlertPrinter json(Output output, AlertFilter filter) {
    return new AlertPrinter(
        output,
        filter,
        AlertPrinter::json,
        AlertPrinter::json,
        id -> json(new TreeMap<>(Map.of("id", id, "withdrawn", true))));
  }

  @Override
  public void raised(Alert alert) {
    if (filter.wants(alert)) {
      boolean known = !shown.add(alert.id());
      print(known && isOnlyClosed(alert) ? closed.apply(alert) : raised.apply(alert));
    }
  }

  private static boolean isOnlyClosed(Alert alert) {
    List<AlertRevision> revisions = alert.revisions();
    return revisions.get(revisions.size() - 1).reasons().equals(List.of(RevisionReason.CLOSED));
  }

  @Override
  public void withdrawn(String id) {
    if (filter.isEmpty()) {
      print(withdrawn.apply(id));
    }
  }

  @Override
  public void unreadable(String where) {
    output.note("no alert at " + where + ": skipped");
  }

  private void print(String text) {
    output.line(text);
    output.flush();
  }

  private static String json(Object value) {
    try {
      return TerminalText.json(PactwatchJson.mapper().writeValueAsString(value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("every alert can be written", impossible);
    }
  }
}
