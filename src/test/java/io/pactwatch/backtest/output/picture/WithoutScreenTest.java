package io.pactwatch.backtest.output.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.backtest.PairSummary;
import io.pactwatch.backtest.output.SampleReports;
import io.pactwatch.core.model.SignalKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backtest's pictures need neither a screen nor a font of the machine that draws them. */
class WithoutScreenTest {
  @TempDir private Path folder;

  /** Draws all pictures in a Java of its own. */
  static final class Draw {
    private Draw() {}

    public static void main(String[] arguments) {
      BacktestReport report = SampleReports.small();
      TimeSpan span =
          new TimeSpan(
              Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z"));
      report
          .pairs()
          .forEach(
              pair ->
                  System.out.println(
                      DriftPicture.svg("drift", pair, pair.key().value(), report.spans(), span)));
      List<SignalKey> keys = report.pairs().stream().map(PairSummary::key).toList();
      System.out.println(
          TimelinePicture.svg("timeline", keys, SignalKey::value, report.spans(), span));
    }
  }

  @Test
  void looksForNeither() throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                Draw.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("DISPLAY", ":99");
    int status = builder.start().waitFor();
    String text = Files.readString(output);
    assertThat(status).as(text.substring(Math.max(0, text.length() - 2_000))).isZero();
    assertThat(text)
        .contains("<svg ", "org.jfree.chart.plot.XYPlot")
        .doesNotContain("sun.font.SunFontManager");
  }
}
