package io.pactwatch.backtest.output.picture;

import io.pactwatch.backtest.AlertSpan;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import java.awt.BasicStroke;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The alerts of pairs in time: a row for each pair, a mark where an alert opened, and a bar. */
public final class TimelinePicture {
  private static final int WIDTH = 1000;
  private static final int ROW_HEIGHT = 24;
  private static final int AXIS_HEIGHT = 40;

  private TimelinePicture() {}

  /**
   * Draws it.
   *
   * @param id of the picture on its page
   * @param pairs its rows, from the top; at least one
   * @param names of the pairs
   * @param alerts those of other pairs are left out
   * @param span of the time axis; what is not closed goes on to its end
   */
  public static String svg(
      String id,
      List<SignalKey> pairs,
      Function<SignalKey, String> names,
      List<AlertSpan> alerts,
      TimeSpan span) {
    List<AlertSpan> shown = alerts.stream().filter(alert -> pairs.contains(alert.key())).toList();
    XYPlot plot = Pens.plot(Pens.timeAxis(span), rows(pairs, names));
    plot.setRangeGridlinesVisible(false);
    for (Severity severity : Severity.values()) {
      addAlerts(plot, severity, pairs, shown, span.to());
    }
    String title = "Alerts by pair and time";
    String inWords = shown.size() + " alerts of " + pairs.size() + " pairs; the table lists them.";
    int height = AXIS_HEIGHT + ROW_HEIGHT * pairs.size();
    return Pens.draw(plot, new PictureFrame(id, title, inWords, WIDTH, height));
  }

  private static SymbolAxis rows(List<SignalKey> pairs, Function<SignalKey, String> names) {
    String[] labels = pairs.stream().map(names).toArray(String[]::new);
    SymbolAxis axis = Pens.styled(new SymbolAxis("", labels));
    axis.setInverted(true);
    axis.setRange(-0.5, labels.length - 0.5);
    axis.setTickUnit(new NumberTickUnit(1));
    axis.setTickMarksVisible(false);
    axis.setGridBandsVisible(true);
    axis.setGridBandPaint(Ink.STRIPE);
    axis.setGridBandAlternatePaint(Ink.PAPER);
    return axis;
  }

  /** The bars of one renderer have one width, so each severity has a renderer of its own. */
  private static void addAlerts(
      XYPlot plot, Severity severity, List<SignalKey> pairs, List<AlertSpan> alerts, Instant end) {
    SortedMap<AlertMark, XYIntervalSeries> marks = new TreeMap<>();
    for (AlertSpan alert : alerts) {
      if (alert.severity() == severity) {
        double opened = (double) alert.openedAt().toEpochMilli();
        double closed = (double) alert.closedAt().orElse(end).toEpochMilli();
        int row = pairs.indexOf(alert.key());
        marks
            .computeIfAbsent(AlertMark.of(alert), mark -> new XYIntervalSeries(mark.toString()))
            .add(opened, opened, closed, row, row, row);
      }
    }
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawYError(false);
    renderer.setCapLength(0);
    renderer.setErrorStroke(
        new BasicStroke(
            AlertMark.barWidth(severity), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    XYIntervalSeriesCollection collection = new XYIntervalSeriesCollection();
    marks.forEach(
        (mark, series) -> {
          int number = collection.getSeriesCount();
          collection.addSeries(series);
          MarkRenderers.style(renderer, number, mark);
        });
    int layer = plot.getRendererCount();
    plot.setDataset(layer, collection);
    plot.setRenderer(layer, renderer);
  }
}
