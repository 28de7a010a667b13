package io.pactwatch.backtest.output;

import io.pactwatch.metrics.MetricType;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The text form of OpenMetrics 1.0, one sample after another. The Prometheus client library writes
 * one sample for each series; the past has many.
 *
 * @see <a
 *     href="https://github.com/prometheus/OpenMetrics/blob/v1.0.0/specification/OpenMetrics.md">
 *     OpenMetrics 1.0.0</a>
 */
final class OpenMetricsText {
  private static final int DIGITS = 6;

  private final Writer writer;

  OpenMetricsText(Writer writer) {
    this.writer = writer;
  }

  /** A label and its value. */
  record Label(String name, String value) {}

  /** A family begins: all its samples follow, series by series. */
  void family(String name, MetricType type, String help) throws IOException {
    writer.write("# TYPE " + name + " " + type.written() + "\n");
    writer.write("# HELP " + name + " " + escaped(help) + "\n");
  }

  /** Where a series begins: its name and labels as each of its samples repeats them. */
  static String series(String name, List<Label> labels) {
    StringBuilder text = new StringBuilder(name).append('{');
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      text.append(i == 0 ? "" : ",")
          .append(label.name())
          .append("=\"")
          .append(escaped(label.value()))
          .append('"');
    }
    return text.append('}').toString();
  }

  /** A value at a time in seconds since 1970; the times of a series go up. */
  void sample(String series, double value, long seconds) throws IOException {
    writer.write(series);
    writer.write(' ');
    writer.write(number(value));
    writer.write(' ');
    writer.write(Long.toString(seconds));
    writer.write('\n');
  }

  void end() throws IOException {
    writer.write("# EOF\n");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
  }

  /** The same digits from each version of Java. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    BigDecimal rounded = new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
