package io.pactwatch.backtest.output.picture;

import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Gives a series of alerts its mark. */
final class MarkRenderers {
  private MarkRenderers() {}

  static void style(XYLineAndShapeRenderer renderer, int series, AlertMark mark) {
    renderer.setSeriesShape(series, mark.shape());
    renderer.setSeriesPaint(series, mark.ink());
    renderer.setSeriesShapesFilled(series, mark.filled());
    renderer.setSeriesOutlineStroke(series, Pens.LINE);
    renderer.setSeriesStroke(series, Pens.LINE);
  }
}
