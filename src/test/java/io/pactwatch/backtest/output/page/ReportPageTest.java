package io.pactwatch.backtest.output.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.backtest.BacktestReport;
import io.pactwatch.backtest.output.SampleReports;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final int MOST_BYTES = 3_000_000;

  private static String page(BacktestReport report) throws IOException {
    StringWriter writer = new StringWriter();
    ReportPage.write(report, "0123456789ab", writer);
    return writer.toString();
  }

  /** The first group of each match. */
  private static List<String> all(String expression, String page) {
    return Pattern.compile(expression)
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void showsWhatItemsSayAsText() throws IOException {
    String page = page(SampleReports.small());
    assertThat(page)
        .contains("share \"falls\" to &lt;b&gt;20%&lt;/b&gt; &amp; &lt;script&gt;alert")
        .contains("the\"wire\\&lt;i&gt;")
        .contains("alert.&lt;b&gt;")
        .doesNotContain("<script", "<img", "<b>", "<i>");
  }

  @Test
  void linksOnlyToPagesInTheWebAndWithinItself() throws IOException {
    String page = page(SampleReports.small());
    List<String> links = all("href=\"([^\"]*)\"", page);
    assertThat(links)
        .contains("https://globalwire.example/3?a=1&amp;b=2")
        .allMatch(link -> link.startsWith("#") || link.startsWith("https://"));
    assertThat(links).noneMatch(link -> link.contains("javascript"));
    assertThat(page).contains("javascript:alert(1)");
    assertThat(all("<a (href=\"https[^>]*)>", page))
        .isNotEmpty()
        .allMatch(attributes -> attributes.endsWith("rel=\"noopener noreferrer nofollow\""));
  }

  @Test
  void fetchesNothing() throws IOException {
    String page = page(SampleReports.large());
    assertThat(page).doesNotContain("src=", "@import", "<link", "<iframe", "<object", "<form");
    assertThat(all("url\\(([^)]*)\\)", page)).isNotEmpty().allMatch(url -> url.startsWith("#"));
  }

  @Test
  void letsTheBrowserUseItsOwnStyleAlone() throws Exception {
    String page = page(SampleReports.small());
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(all("Content-Security-Policy\" content=\"([^\"]*)\"", page.replace("&#39;", "'")))
        .containsExactly(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(page).doesNotContain(" style=");
  }

  @Test
  void hasEachIdOnceAndEachReferenceLeadsSomewhere() throws IOException {
    String page = page(SampleReports.large());
    List<String> ids = all(" id=\"([^\"]*)\"", page);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(all("href=\"#([^\"]*)\"", page));
    assertThat(ids).containsAll(all("url\\(#([^)]*)\\)", page));
    assertThat(all("aria-labelledby=\"([^\"]*)\"", page))
        .isNotEmpty()
        .allSatisfy(labels -> assertThat(ids).contains(labels.split(" ")));
  }

  @Test
  void saysInWordsWhatPicturesAndTablesShow() throws IOException {
    String page = page(SampleReports.small());
    assertThat(all("(<svg [^>]*>)", page)).hasSize(3).allMatch(svg -> svg.contains("role=\"img\""));
    assertThat(all("<title id=\"[^\"]*\">([^<]*)<", page))
        .containsExactly(
            "Alerts by pair and time",
            "Drift of Amazon – OpenAI",
            "Drift of Micro&lt;i&gt;soft – OpenAI");
    assertThat(all("<desc id=\"[^\"]*\">([^<]*)<", page))
        .contains("Lowest index -38 on 2026-04-28, highest 1 on 2026-05-10; alerts marked: 1.");
    assertThat(all("(<table)", page)).hasSameSizeAs(all("(<caption>)", page));
    assertThat(all("<th( [^>]*)?>", page)).allMatch(attributes -> attributes.contains("scope="));
  }

  @Test
  void holdsAlertsAgainstTheTruthInWordsForPeople() throws IOException {
    String page = page(SampleReports.small());
    assertThat(page)
        .contains("33.3 %", "50.0 %", "40.0 %")
        .contains("<a href=\"#alert-1\">✓ found</a>")
        .contains("<td>2 h 5 min after</td>")
        .contains("<td>3 d before</td>")
        .contains("✗ missed")
        .contains(
            "<a href=\"#alert-2\">2026-05-01 08:00, Amazon – OpenAI, Capacity, ▲ tightening</a>")
        .contains("<code>not-listed</code>");
  }

  @Test
  void listsDriftAlertsAndMarksThemInThePictures() throws IOException {
    String page = page(SampleReports.small());
    assertThat(page)
        .contains("Pairs that moved further than is usual for them")
        .contains("<time datetime=\"2026-05-02T06:30:00Z\">2026-05-02 06:30</time>")
        .contains("<td>still open</td>", "▼ apart", ">-41.3<", ">3.5 ± 12.8<")
        .contains("4 alerts of 2 pairs");
    assertThat(page(SampleReports.empty())).contains("No pair moved further than is usual for it.");
  }

  @Test
  void saysWhenItCannotBeWritten() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] letters, int offset, int length) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> ReportPage.write(SampleReports.empty(), "0123456789ab", full))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }

  @Test
  void saysThatThereIsNothing() throws IOException {
    String page = page(SampleReports.empty());
    assertThat(page)
        .contains("No alert was raised.", "No pair drifted.", "none differs", "none was refused")
        .contains("from the first item to the last item")
        .doesNotContain("<svg", "Known shifts");
  }

  @Test
  void staysSmallAndSaysWhichPairsHavePictures() throws IOException {
    String page = page(SampleReports.large());
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    assertThat(all("(<svg )", page)).hasSize(31);
    assertThat(page)
        .contains("The 30 pairs with the most alerts, then stories, of 36 that drifted")
        .contains("77 more are in alerts.jsonl");
    List<String> pairs =
        Pattern.compile("<tr><th scope=\"row\">([^<]+ – [^<]+)</th><td class=\"number\">")
            .matcher(page)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(pairs).hasSize(36);
  }
}
