package io.pactwatch.archive.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactwatch.testkit.GkgLines;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GkgFormatTest {
  private final GkgFormat format = new GkgFormat(GkgFilter.everything());

  @Test
  void makesAnItemOfALine() throws IOException {
    JsonNode item =
        Read.only(
            format,
            line()
                .with(22, "10|20|said|We share # less|more#90|5||No \"cap\"")
                .with(
                    26,
                    "<PAGE_LINKS>https://a.example/?a=1&b=2</PAGE_LINKS>"
                        + "<PAGE_PRECISEPUBTIMESTAMP>20260511140300</PAGE_PRECISEPUBTIMESTAMP>"
                        + "<PAGE_TITLE>Payments &#x2013; &quot;capped&quot;</PAGE_TITLE>")
                .toString());

    assertThat(item.get("title").textValue()).isEqualTo("Payments – \"capped\"");
    assertThat(item.get("publishedAt").textValue()).isEqualTo("2026-05-11T14:03:00Z");
    assertThat(item.get("source").textValue()).isEqualTo("wire.example");
    assertThat(item.get("url").textValue()).isEqualTo("https://wire.example/1");
    assertThat(item.get("language").textValue()).isEqualTo("en");
    assertThat(item.get("body").textValue()).isEqualTo("“We share # less|more”\n“No \"cap\"”");
    assertThat(item.has("id")).isFalse();
  }

  @Test
  void takesTheFilesDateWhereTheArticlesIsMissingOrLater() throws IOException {
    String later = "<PAGE_PRECISEPUBTIMESTAMP>20260511200000</PAGE_PRECISEPUBTIMESTAMP>";
    String none = "<PAGE_PRECISEPUBTIMESTAMP>soon</PAGE_PRECISEPUBTIMESTAMP>";
    for (String extras : List.of("", later, none)) {
      assertThat(
              Read.only(format, line().with(26, extras).toString()).get("publishedAt").textValue())
          .isEqualTo("2026-05-11T14:15:00Z");
    }
  }

  @Test
  void saysTheLanguageByItsShortestTag() throws IOException {
    assertThat(language("srclc:fra;eng:Moses 2.1.1")).isEqualTo("fr");
    assertThat(language("srclc:ceb;eng:x")).isEqualTo("ceb");
  }

  @Test
  void aCitationIsNoAddress() throws IOException {
    assertThat(Read.only(format, line().with(2, "2").with(4, "A paper").toString()).has("url"))
        .isFalse();
  }

  @Test
  void keepsOnlyWhatIsWanted() throws IOException {
    GkgFormat filtered = new GkgFormat(new GkgFilter(Set.of("econ"), Set.of("OpenAI")));
    List<ArchiveRecord> records =
        Read.all(
            filtered,
            line().with(7, "A;ECON;").with(13, "microsoft;openai").toString(),
            line().with(7, "ECON").with(14, "Openai,42;Other,7").toString(),
            line().with(7, "ECON").with(13, "openair").toString(),
            line().with(13, "openai").toString());
    assertThat(records.subList(0, 2)).hasOnlyElementsOfType(ArchiveRecord.ItemText.class);
    assertThat(records.subList(2, 4)).hasOnlyElementsOfType(ArchiveRecord.LeftOut.class);
  }

  @Test
  void goesOnBehindBrokenLines() throws IOException {
    List<ArchiveRecord> records =
        Read.all(
            format,
            "too\tfew",
            line() + "\tmore",
            line().with(1, "20260230000000").toString(),
            line().with(17, "x".repeat(GkgFormat.MAX_LINE_BYTES)).toString(),
            line().toString());
    assertThat(records.subList(0, 4))
        .extracting(Read::broken)
        .containsExactly(
            "1: wrong-column-count", "2: wrong-column-count", "3: bad-date", "4: too-large");
    assertThat(Read.item(records.get(4)).get("source").textValue()).isEqualTo("wire.example");
  }

  @Test
  void brokenBytesMatterOnlyWhereTheyAreRead() throws IOException {
    String harmless = line().with(23, "Z\u00fcrich,1").toString();
    assertThat(Read.all(format, harmless.getBytes(ISO_8859_1)).get(0))
        .isInstanceOf(ArchiveRecord.ItemText.class);
    String harmful = line().with(3, "z\u00fcrich.example").toString();
    assertThat(Read.broken(Read.all(format, harmful.getBytes(ISO_8859_1)).get(0)))
        .isEqualTo("1: not-utf8");
  }

  @Test
  void aMarkOfByteOrderIsNoPartOfTheFirstColumn() throws IOException {
    assertThat(Read.all(format, ("\ufeff" + line() + "\r\n").getBytes(UTF_8)).get(0))
        .isInstanceOf(ArchiveRecord.ItemText.class);
  }

  private String language(String translation) throws IOException {
    return Read.only(format, line().with(25, translation).toString()).get("language").textValue();
  }

  private static GkgLines line() {
    return GkgLines.of("20260511141500", "wire.example", "https://wire.example/1", "Title");
  }
}
