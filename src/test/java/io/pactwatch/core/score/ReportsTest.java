package io.pactwatch.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.catalogue.Weights;
import io.pactwatch.core.model.Amount;
import io.pactwatch.core.model.AmountUnit;
import io.pactwatch.core.model.CatalogueVersion;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Evidence;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.TextField;
import io.pactwatch.core.model.TextSketch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static final Optional<TextSketch> SKETCH =
      Optional.of(TextSketch.of(new byte[TextSketch.BINS], 7));

  private static final Weights WEIGHTS =
      new Weights(
          Map.of(ReportCases.TYPE, 90),
          Map.of(Certainty.REPORTED, 60),
          Map.of("wire.example", 80),
          40);

  @Test
  void weighsCertaintySourceAndRelevance() {
    Report report = Reports.of(signal("wire.example"), WEIGHTS);

    assertThat(report.weight().micros()).isEqualTo(60 * 80 * 50);
    assertThat(report.itemId()).isEqualTo("item");
    assertThat(report.textFingerprint()).isEqualTo(TextFingerprint.of("a cap"));
    assertThat(report.amounts()).containsExactly(Amount.of(38, AmountUnit.USD));
    assertThat(report.attributedTo()).contains("the-information");
    assertThat(report.textSketch()).isEqualTo(SKETCH);
  }

  @Test
  void weighsAnUnlistedSourceLikeTheOthers() {
    assertThat(Reports.of(signal("blog.example"), WEIGHTS).weight().credibilityPercent())
        .isEqualTo(40);
  }

  private static Signal signal(String source) {
    return new Signal(
        "signal",
        "item",
        ReportCases.KEY,
        ReportCases.TYPE,
        Direction.LOOSENING,
        Certainty.REPORTED,
        50,
        List.of(Amount.of(38, AmountUnit.USD)),
        Optional.of("the-information"),
        new Evidence(TextField.TITLE, 0, 6, "A cap.", List.of()),
        ReportCases.START,
        source,
        Optional.empty(),
        new CatalogueVersion("test", "0123456789abcdef"),
        SKETCH);
  }
}
