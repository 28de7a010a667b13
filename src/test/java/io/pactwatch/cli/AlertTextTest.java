package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.client.SampleAlerts;
import io.pactwatch.core.catalogue.DisplayNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AlertTextTest {
  private final DisplayNames names = miniNames();

  @Test
  void saysAtAGlanceWhatIsKnown() {
    assertThat(new AlertText(names, false, 80).render(SampleAlerts.contested("a")))
        .isEqualTo(
            """
            MAJOR Microsoft – OpenAI: Revenue share, loosening, contested
              Reported by 2 independent origins in 2 reports since 2026-05-11 14:03 UTC;
              confidence 85 %, score 61 of 100
              Revision 2, 2026-05-12 08:00 UTC: more severe, now contested; amounts: $38
              billion, 20 %
              “OpenAI and Microsoft have agreed to cap their revenue share at $38 billion,
              which is less than half of what the two had planned for.”
              — The Information, cited by globalwire.example
              https://wire.example/2026/05/11/cap
              Against it: tightening by 1 independent origin in 1 report; confidence 38 %
              “Microsoft's share grows.”
              — globalwire.example https://other.example/grows
            """);
  }

  @Test
  void saysWhatIsDenied() {
    assertThat(new AlertText(names, false, 80).render(SampleAlerts.denied("b", "It is not so.")))
        .isEqualTo(
            """
            NOTICE Stability Ai: Ipo valuation, neutral
              Denied by 1 independent origin in 1 report since 2026-03-01 00:00 UTC;
              confidence 60 %, score 12 of 100
              Revision 1, 2026-03-01 00:00 UTC: new
              “It is not so.”
              — wire.example
            """);
  }

  @Test
  void whatIsOnlyClosedTakesTwoLines() {
    assertThat(
            new AlertText(names, false, 80)
                .renderClosed(SampleAlerts.deniedAndClosed("b", "It is not so.")))
        .isEqualTo(
            """
            NOTICE Stability Ai: Ipo valuation, neutral, closed
              Revision 2, 2026-03-04 00:00 UTC: closed
            """);
  }

  @Test
  void saysWhoDriftsWhichWayHowFarAndWhy() {
    assertThat(new AlertText(names, false, 80).render(SampleAlerts.drifting("d")))
        .isEqualTo(
            """
            NOTICE Microsoft – OpenAI: drifting apart
              Index -63, 4.8 deviations below its usual +10 ± 15, since 2026-05-11 14:03 UTC
              Revision 1, 2026-05-11 14:03 UTC: new
              Behind it: Revenue share -48.0, Exclusivity -20.0, Cloud availability +5.3,
              others +0.3
              “OpenAI and Microsoft have agreed to cap their revenue share at $38 billion.”
              — globalwire.example https://wire.example/2026/05/11/cap
            """);
  }

  @Test
  void nothingFromARecordCommandsTheTerminal() {
    String hostile =
        "He said \u001b]52;c;aGk=\u0007this\u009b31m and\r\nthat \u202e\u200d @|red not markup|@."
            + "\u0600 "
            + "x".repeat(400);

    String text = new AlertText(names, false, 80).render(SampleAlerts.denied("b", hostile));

    assertThat(text).contains("“He said this and that @|red not markup|@.\\u{600}\n  xxx");
    assertThat(text.codePoints().filter(Character::isISOControl).boxed()).containsOnly((int) '\n');
    assertThat(new AlertText(names, false, 80).renderWithdrawn("id\u001b[2J\n"))
        .isEqualTo("withdrawn: alert id \n");
  }

  @Test
  void coloursOnlyTheHeading() {
    String text = new AlertText(names, true, 80).render(SampleAlerts.contested("a"));

    assertThat(text.lines().findFirst())
        .hasValue(
            "\u001b[33mMAJOR\u001b[0m\u001b[1m Microsoft – OpenAI: Revenue share, loosening,"
                + " contested\u001b[0m");
    assertThat(text.lines().skip(1)).noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void keepsToTheWidth() {
    assertThat(new AlertText(names, false, 40).render(SampleAlerts.contested("a")).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
  }

  private static DisplayNames miniNames() {
    try {
      return DisplayNames.of(
          CatalogueReader.read(Files.readString(Path.of(CommandRun.MINI_CATALOGUE))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
