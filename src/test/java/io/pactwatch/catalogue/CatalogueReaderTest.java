package io.pactwatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pactwatch.testkit.Catalogues;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {
  private static List<String> problems(String document) {
    CatalogueException broken =
        catchThrowableOfType(CatalogueException.class, () -> CatalogueChecker.check(document));
    assertThat(broken).as("the document is refused").isNotNull();
    assertThat(broken.problems()).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
    return broken.problems();
  }

  private static String changed(String from, String to) {
    String document = Catalogues.smallDocument();
    assertThat(document).contains(from);
    return document.replace(from, to);
  }

  @Test
  void aPartyMayHaveItsKeyOfTheSecButNoTwoTheSame() {
    String one = changed("id: openai,", "id: openai, cik: 17,");
    assertThat(CatalogueReader.read(one).parties())
        .filteredOn(party -> party.cik().isPresent())
        .singleElement()
        .satisfies(party -> assertThat(party.cik()).hasValue(17));
    assertThat(problems(one.replace("id: amazon,", "id: amazon, cik: 17,")))
        .containsExactly("cik 17: is there twice");
  }

  @Test
  void theSmallCatalogueIsGood() {
    assertThat(Catalogues.small().catalogue().parties()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '`',
      value = {
        "id: openai ^ id: Open_AI ^ party Open_AI: party id 'Open_AI' must be lower-case words",
        "weight: 80 ^ weight: 101 ^ type revenue-share: 101 is not within 0 to 100",
        "weight: 80 ^ weight: NaN ^ types.revenue-share.weight",
        "other: 50 ^ other: -1 ^ credibility: -1 is not within 0 to 100",
        "direction: loosening ^ direction: sideways ^ 'sideways' is none of loosening, tightening",
        "type: revenue-share ^ type: profit-share ^ type 'profit-share' is not in 'types'",
        "effect: rumours ^ effect: whispers ^ 'whispers' is none of suppresses, denies, negates",
        "a: [lab] ^ a: [labs] ^ group 'labs' is none of the groups of parties",
        "<revenue-share>\" ^ <profits>\" ^ refers to a list <profits> that is not in 'words'",
        "$A ... ^ $X ... ^ has an unknown slot '$X'",
        "key: microsoft|openai ^ key: openai|microsoft ^ a key names two different parties in",
        "predicted: 25, ^ `` ^ certainty-weights: 'predicted' is missing",
        "at $38 billion. ^ at $37 billion. ^ gives the amounts [37000000000 USD]",
        "market cap passed ^ limited its revenue share with OpenAI to ^ near miss",
        "title: A small ^ titel: A small ^ field 'title' is missing",
        "glue: ^ clue: ^ unknown field 'clue'; known here: boilerplate, certainty-weights",
        "name: small ^ name: small\\nname: small ^ uplicate",
        "direction: loosening ^ direction: loosening\\n    learned: true ^ either 'patterns' or 'learned",
        "at $38 billion. ^ of old. ^ gives the amounts []",
        "id: openai, ^ id: openai, cik: 0, ^ party openai: the cik must be a number",
        "id: openai, ^ id: openai, cik: 12345678901, ^ party openai: the cik must be a number",
        "id: openai, ^ id: openai, cik: x, ^ cik",
        "id: REVENUE_SHARE_CAP ^ id: cap ^ the id must be of the form TYPE_SLUG in capitals",
      })
  void whatIsWrongIsSaid(String from, String to, String message) {
    String replacement = to.replace("\\n", "\n");
    assertThat(problems(changed(from, replacement)))
        .anySatisfy(line -> assertThat(line).contains(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '`',
      value = {
        "profit-share ^ no longer ^ learned profit-share: the type is not in 'types'",
        "revenue-share ^ not any longer ^ phrase 'not any longer' must have one unit or two",
      })
  void whatIsWrongWithWhatWasLearnedIsSaid(String type, String phrase, String message) {
    String learned =
        "learned:\n  %s: {stated: {base: -9, phrases: {%s: 9}}}%n".formatted(type, phrase);
    assertThat(problems(Catalogues.smallDocument() + learned))
        .singleElement()
        .satisfies(line -> assertThat(line).contains(message));
  }

  @Test
  void allProblemsAreSaidAtOnce() {
    String document = changed("weight: 80", "weight: 101").replace("other: 50", "other: 500");
    assertThat(problems(document)).hasSize(2);
  }

  @Test
  void whatIsNoYamlIsRefusedInOneLine() {
    assertThat(problems("{")).hasSize(1);
    assertThat(problems("- a\n- b")).hasSize(1);
    assertThat(problems("")).hasSize(1);
    assertThat(problems("name: !!javax.script.ScriptEngineManager []")).hasSize(1);
  }

  @Test
  void aHugeDocumentIsRefused() {
    assertThat(problems("# " + "x".repeat(800_000)))
        .containsExactly("document: is larger than 768 KiB");
  }

  @Test
  void theVersionFollowsTheText() {
    String other = Catalogues.smallDocument() + "\n# a remark\n";
    assertThat(CatalogueReader.read(other).version())
        .isNotEqualTo(Catalogues.small().catalogue().version());
    assertThat(CatalogueReader.read(Catalogues.smallDocument()).version())
        .isEqualTo(Catalogues.small().catalogue().version());
  }
}
