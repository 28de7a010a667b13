package io.pactwatch.backtest.output.picture;

import io.pactwatch.backtest.AlertSpan;
import io.pactwatch.backtest.PairSummary;
import io.pactwatch.backtest.PairSummary.DriftPoint;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The drift of a pair: index, baseline with the deviation as a band around it, and its alerts. */
public final class DriftPicture {
  private static final int WIDTH = 440;
  private static final int HEIGHT = 190;

  /** Two points in each, so about one point for each pixel of the width. */
  private static final int SPANS = 240;

  private DriftPicture() {}

  /**
   * Draws it.
   *
   * @param id of the picture on its page
   * @param pair has at least one day of drift
   * @param name of the pair
   * @param alerts of the pair
   * @param span of the time axis
   */
  public static String svg(
      String id, PairSummary pair, String name, List<AlertSpan> alerts, TimeSpan span) {
    DriftCurve curve = DriftCurve.of(pair.drift());
    XYPlot plot = Pens.plot(Pens.timeAxis(span), Pens.numberAxis());
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(Ink.TEXT);
    plot.setRangeZeroBaselineStroke(Pens.HAIR);
    DriftCurve thin = curve.thinned(SPANS);
    plot.setDataset(0, baseline(thin));
    plot.setRenderer(0, baselineRenderer());
    plot.setDataset(1, index(thin));
    plot.setRenderer(1, indexRenderer());
    addMarks(plot, curve, alerts);
    return Pens.draw(
        plot, new PictureFrame(id, "Drift of " + name, inWords(pair, alerts), WIDTH, HEIGHT));
  }

  private static String inWords(PairSummary pair, List<AlertSpan> alerts) {
    DriftPoint lowest = pair.drift().get(0);
    DriftPoint highest = lowest;
    for (DriftPoint point : pair.drift()) {
      lowest = point.index() < lowest.index() ? point : lowest;
      highest = point.index() > highest.index() ? point : highest;
    }
    return "Lowest index "
        + Math.round(lowest.index())
        + " on "
        + lowest.day()
        + ", highest "
        + Math.round(highest.index())
        + " on "
        + highest.day()
        + "; alerts marked: "
        + alerts.size()
        + ".";
  }

  private static YIntervalSeriesCollection baseline(DriftCurve curve) {
    YIntervalSeries series = new YIntervalSeries("baseline");
    for (DriftPoint point : curve.points()) {
      if (point.baseline().isPresent() && point.deviation().isPresent()) {
        double baseline = point.baseline().getAsDouble();
        double deviation = point.deviation().getAsDouble();
        series.add(DriftCurve.millis(point), baseline, baseline - deviation, baseline + deviation);
      }
    }
    YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
    collection.addSeries(series);
    return collection;
  }

  private static DeviationRenderer baselineRenderer() {
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setAlpha(1);
    renderer.setSeriesPaint(0, Ink.BASELINE);
    renderer.setSeriesStroke(0, Pens.DASHES);
    renderer.setSeriesFillPaint(0, Ink.BAND);
    return renderer;
  }

  private static XYSeriesCollection index(DriftCurve curve) {
    XYSeries series = new XYSeries("index", false);
    for (DriftPoint point : curve.points()) {
      series.add(DriftCurve.millis(point), point.index(), false);
    }
    return new XYSeriesCollection(series);
  }

  private static XYLineAndShapeRenderer indexRenderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, Ink.INDEX);
    renderer.setSeriesStroke(0, Pens.LINE);
    return renderer;
  }

  private static void addMarks(XYPlot plot, DriftCurve curve, List<AlertSpan> alerts) {
    SortedMap<AlertMark, XYSeries> marks = new TreeMap<>();
    for (AlertSpan alert : alerts) {
      marks
          .computeIfAbsent(AlertMark.of(alert), mark -> new XYSeries(mark.toString(), false))
          .add((double) alert.openedAt().toEpochMilli(), curve.indexAt(alert.openedAt()), false);
    }
    XYSeriesCollection collection = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    marks.forEach(
        (mark, series) -> {
          int number = collection.getSeriesCount();
          collection.addSeries(series);
          MarkRenderers.style(renderer, number, mark);
        });
    plot.setDataset(2, collection);
    plot.setRenderer(2, renderer);
  }
}
