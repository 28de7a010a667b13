package io.pactwatch.feeds.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.catalogue.CatalogueReader;
import io.pactwatch.core.catalogue.Party;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.feeds.text.Cleaning;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsFileReaderTest {
  private static final Set<PartyId> PARTIES = Set.of(new PartyId("microsoft"));

  private static List<String> problems(String document) {
    FeedsFileException wrong =
        catchThrowableOfType(
            FeedsFileException.class, () -> FeedsFileReader.read(document, PARTIES));
    assertThat(wrong).as("%s", document).isNotNull();
    return wrong.problems();
  }

  @Test
  void readsWhatIsWrittenAndFillsInTheRest() {
    FeedsFile file =
        FeedsFileReader.read(
            """
            poller: night
            contact: ops@wire.example
            allow-addresses: [10.0.0.0/8, "::1"]
            defaults: {interval: PT5M, language: no}
            feeds:
              - name: wire
                address: https://wire.example/rss?a=1
                kind: news
                source: Wire.example
                zone: America/New_York
                keep: [article]
                drop: [.promo, "#more"]
              - {name: msft, address: "http://news.example/f", kind: announcement,
                 issuer: microsoft, source: microsoft.com, interval: PT1H, silent-after: P30D}
              - {name: sec, address: "https://sec.example/f", kind: announcement,
                 issuer-from: cik, source: sec.gov}
            """,
            PARTIES);

    assertThat(file.poller()).isEqualTo("night");
    assertThat(file.contact()).contains("ops@wire.example");
    assertThat(file.allowed()).hasSize(2);
    assertThat(file.feeds())
        .hasSize(3)
        .first()
        .isEqualTo(
            new Feed(
                "wire",
                URI.create("https://wire.example/rss?a=1"),
                ItemKind.NEWS,
                new Issuer.None(),
                "wire.example",
                Optional.of("no"),
                Duration.ofMinutes(5),
                Duration.ofDays(2),
                ZoneId.of("America/New_York"),
                new Cleaning(List.of("article"), List.of(".promo", "#more"))));
    assertThat(file.feeds().get(1).issuer()).isEqualTo(new Issuer.Fixed(new PartyId("microsoft")));
    assertThat(file.feeds().get(1).interval()).isEqualTo(Duration.ofHours(1));
    assertThat(file.feeds().get(2).issuer()).isEqualTo(new Issuer.ByCik());
  }

  @Test
  void saysAllThatIsWrongAtOnceEachWithItsLine() {
    assertThat(
            problems(
                """
                poler: night
                allow-addresses: [everything]
                defaults:
                  interval: often
                  zone: Mars/Olympus
                feeds:
                  - name: The Wire
                    address: ftp://wire.example/
                    kind: rumour
                    source: wire.example
                  - name: twice
                    adress: https://wire.example/
                    kind: news
                    kind: news
                    issuer: microsoft
                    source: a b
                    drop: ["p["]
                  - name: twice
                    address: https://wire.example/
                    kind: announcement
                    issuer: nobody
                    source: x.example
                    interval: PT1S
                  - just words
                """))
        .containsExactly(
            "line 1: unknown key 'poler'; did you mean 'poller'?",
            "line 2: allow-addresses: 'everything' is no range of addresses: write one as in"
                + " 10.0.0.0/8 or fc00::/7",
            "line 4: interval: 'often' is no duration such as PT10M or P1D",
            "line 5: zone: 'Mars/Olympus' is no time zone such as UTC or America/New_York",
            "line 7: name: 'The Wire' must be lower-case words joined by hyphens, at most 60"
                + " characters",
            "line 8: address: 'ftp://wire.example/' is no plain http or https address",
            "line 9: kind: 'rumour' must be news or announcement",
            "line 11: 'address' is missing",
            "line 12: unknown key 'adress'; did you mean 'address'?",
            "line 13: news have no issuer: leave it out, or say announcement",
            "line 14: 'kind' is there twice",
            "line 16: source: 'a b' must be letters, digits, dots, underscores and hyphens, as in"
                + " wire.example",
            "line 17: drop: 'p[' is no CSS selector",
            "line 18: a feed named 'twice' is there twice",
            "line 21: issuer: 'nobody' is no party of the catalogue",
            "line 23: interval: 'PT1S' must be from PT1M to P7D",
            "line 24: 'feeds' must be a list of mappings of key: value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just words",
        "feeds: []",
        "feeds: {a: b}",
        "feeds: [",
        "feeds: !!javax.script.ScriptEngineManager [x]",
        "feeds:\n  - !!java.net.URL [x]",
        "a: &a [x]\nb: &b [*a, *a]\nfeeds: [*b, *b]",
        "feeds: [[[[[[[[[[[[]]]]]]]]]]]]",
        "\u0007feeds: x",
      })
  void whatIsNoConfigurationIsOneClearLineOrMore(String document) {
    assertThat(problems(document))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches("line \\d+: [^\\n\\u0007]+"));
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() {
    assertThat(problems("# " + "x".repeat(300_000)))
        .containsExactly("line 1: the file is larger than 256 KiB");
  }

  /** What the documentation shows works. */
  @Test
  void theExamplesOfTheDocumentationAreRight() throws IOException {
    Set<PartyId> bundled =
        CatalogueReader.read(BundledCatalogue.document()).parties().stream()
            .map(Party::id)
            .collect(Collectors.toSet());
    String page = Files.readString(Path.of("src", "site", "markdown", "feeds.md"));
    Matcher example = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(page);
    int examples = 0;
    while (example.find()) {
      assertThat(FeedsFileReader.read(example.group(1), bundled).feeds()).isNotEmpty();
      examples++;
    }
    assertThat(examples).isGreaterThanOrEqualTo(2);
  }
}
