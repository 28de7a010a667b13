package io.pactwatch.backtest.output.picture;

import java.awt.BasicStroke;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** How all pictures look: axes in UTC and English, whatever the machine speaks. */
final class Pens {
  static {
    // Nothing is shown: Java is not to look for a screen, which may be named and not be there. It
    // decides with its first class of graphics, so this stands before all of them.
    System.setProperty("java.awt.headless", "true");
  }

  static final EvenFont FONT = new EvenFont(12);
  static final Stroke HAIR = new BasicStroke(0.7f);
  static final Stroke LINE =
      new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1);
  static final Stroke DASHES =
      new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);

  /** On the right there is room for half of the last time's label. */
  private static final RectangleInsets EDGES = new RectangleInsets(8, 2, 2, 30);

  private static final RectangleInsets APART = new RectangleInsets(2, 8, 2, 8);

  private Pens() {}

  static DateAxis timeAxis(TimeSpan span) {
    DateAxis axis = new DateAxis("", TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
    axis.setRange(Date.from(span.from()), Date.from(span.to()));
    axis.setTickLabelInsets(APART);
    return styled(axis);
  }

  static NumberAxis numberAxis() {
    NumberAxis axis = new NumberAxis("");
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ENGLISH));
    axis.setNumberFormatOverride(
        new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
    axis.setAutoRangeIncludesZero(true);
    return styled(axis);
  }

  static <A extends Axis> A styled(A axis) {
    axis.setTickLabelFont(FONT);
    axis.setLabelFont(FONT);
    axis.setTickLabelPaint(Ink.TEXT);
    axis.setAxisLinePaint(Ink.GRID);
    axis.setTickMarkPaint(Ink.GRID);
    return axis;
  }

  static XYPlot plot(ValueAxis horizontal, ValueAxis vertical) {
    XYPlot plot = new XYPlot(null, horizontal, vertical, null);
    // The band first, the marks last.
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setInsets(EDGES);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(Ink.GRID);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setDomainGridlineStroke(HAIR);
    plot.setRangeGridlineStroke(HAIR);
    return plot;
  }

  static String draw(XYPlot plot, PictureFrame frame) {
    SvgCanvas canvas = new SvgCanvas(frame);
    Rectangle2D all = new Rectangle2D.Double(0, 0, frame.width(), frame.height());
    plot.draw(canvas, all, null, null, null);
    return canvas.toSvg(frame);
  }
}
