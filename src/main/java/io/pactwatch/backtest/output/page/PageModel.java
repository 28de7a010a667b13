package io.pactwatch.backtest.output.page;

import java.util.List;
import java.util.Optional;

/**
 * All that the page shows, as text for people but for the style and the pictures, which are ours.
 *
 * @param title of the page
 * @param style the style sheet
 * @param policy what the page may load and do: nothing but its own style
 * @param facts the period and the like
 * @param settings those that differ from the defaults
 * @param items what became of the records
 * @param refused records that are no item, by reason
 * @param signals by type
 * @param severities alerts by severity
 * @param types alerts by type
 * @param timeline the alerts of the pairs that matter most; absent where there is none
 * @param drifts the drift of the pairs that matter most
 * @param driftsNote which pairs have a picture
 * @param driftAlerts all of them, in order of time
 * @param pairs all of them, those that matter most first
 * @param alerts those that are listed
 * @param alertsNote which alerts are listed
 * @param truth where there was one
 */
public record PageModel(
    String title,
    String style,
    String policy,
    List<Entry> facts,
    List<Entry> settings,
    List<Entry> items,
    List<Entry> refused,
    List<Entry> signals,
    List<Entry> severities,
    List<Entry> types,
    Optional<Figure> timeline,
    List<Figure> drifts,
    String driftsNote,
    List<DriftRow> driftAlerts,
    List<PairRow> pairs,
    List<AlertRow> alerts,
    String alertsNote,
    Optional<TruthView> truth) {

  /** Keeps the lists unchangeable. */
  public PageModel {
    facts = List.copyOf(facts);
    settings = List.copyOf(settings);
    items = List.copyOf(items);
    refused = List.copyOf(refused);
    signals = List.copyOf(signals);
    severities = List.copyOf(severities);
    types = List.copyOf(types);
    drifts = List.copyOf(drifts);
    driftAlerts = List.copyOf(driftAlerts);
    pairs = List.copyOf(pairs);
    alerts = List.copyOf(alerts);
  }
}
