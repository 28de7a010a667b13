package io.pactwatch.backtest.output.picture;

import io.pactwatch.backtest.AlertSpan;
import io.pactwatch.core.model.AlertKind;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Severity;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Comparator;

/**
 * How an alert is marked: the shape and the colour say its direction, the size its severity; the
 * mark of a drift is hollow.
 */
record AlertMark(Severity severity, Direction direction, AlertKind kind)
    implements Comparable<AlertMark> {
  private static final Comparator<AlertMark> ORDER =
      Comparator.comparing(AlertMark::severity)
          .thenComparing(AlertMark::direction)
          .thenComparing(AlertMark::kind);

  static AlertMark of(AlertSpan alert) {
    return new AlertMark(alert.severity(), alert.direction(), alert.kind());
  }

  Ink ink() {
    return switch (direction) {
      case LOOSENING -> Ink.LOOSENING;
      case TIGHTENING -> Ink.TIGHTENING;
      case NEUTRAL -> Ink.NEUTRAL;
    };
  }

  boolean filled() {
    return kind == AlertKind.STORY;
  }

  /** Around the origin. */
  Shape shape() {
    double radius = radius(severity);
    return switch (direction) {
      case LOOSENING -> triangle(radius, 1);
      case TIGHTENING -> triangle(radius, -1);
      case NEUTRAL ->
          new Ellipse2D.Double(-0.8 * radius, -0.8 * radius, 1.6 * radius, 1.6 * radius);
    };
  }

  /** Of the bar from the opening to the closing, in pixels. */
  static float barWidth(Severity severity) {
    return (float) (0.5 * radius(severity));
  }

  private static double radius(Severity severity) {
    return switch (severity) {
      case NOTICE -> 4;
      case MAJOR -> 6;
      case CRITICAL -> 8.5;
    };
  }

  /** Its tip points down if the sign is 1, up if it is -1. */
  private static Shape triangle(double radius, int sign) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, sign * radius);
    path.lineTo(-radius, -sign * 0.8 * radius);
    path.lineTo(radius, -sign * 0.8 * radius);
    path.closePath();
    return path;
  }

  @Override
  public int compareTo(AlertMark other) {
    return ORDER.compare(this, other);
  }
}
