package io.pactwatch.core.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.BundledCatalogue;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.grammar.TableCompiler;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.SentenceSplitter;
import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.model.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseFinderTest {
  private static final ExtractionTables TABLES =
      TableCompiler.compile(BundledCatalogue.load().catalogue());

  private final PhraseFinder finder = new PhraseFinder();

  private static List<Sentence> sentences(String text) {
    return SentenceSplitter.split(
        TextField.BODY, new Tokenizer(TABLES.vocabulary()).tokenize(text));
  }

  private List<PhraseHits> read(List<Sentence> sentences) {
    finder.begin();
    return sentences.stream().map(sentence -> finder.find(sentence, TABLES.terms())).toList();
  }

  /** As a finder sees it that has read nothing else. */
  private static List<Integer> expected(Sentence sentence) {
    return cells(new PhraseFinder().find(sentence, TABLES.terms()));
  }

  private static List<Integer> cells(PhraseHits hits) {
    List<Integer> cells = new ArrayList<>();
    for (int hit = 0; hit < hits.size(); hit++) {
      cells.addAll(List.of(hits.node(hit), hits.first(hit), hits.last(hit)));
    }
    return cells;
  }

  @Test
  void phrasesStayWhatTheyAreWhenTheColumnGrows() {
    List<Sentence> sentences = sentences("The lab pays to rent chips in the cloud. ".repeat(3_000));
    List<PhraseHits> found = read(sentences);
    assertThat(found.stream().mapToInt(PhraseHits::size).sum()).isGreaterThan(2 * (1 << 12));
    for (int index = 0; index < found.size(); index += 100) {
      assertThat(cells(found.get(index))).isNotEmpty().isEqualTo(expected(sentences.get(index)));
    }
  }

  @Test
  void anItemIsReadAfterALongOneAsIfItWereTheFirst() {
    read(sentences("The lab pays to rent chips in the cloud. ".repeat(3_000)));
    List<Sentence> sentences = sentences("It will invest. Nobody else. It rents chips to a lab.");
    List<PhraseHits> found = read(sentences);
    assertThat(found).hasSameSizeAs(sentences);
    for (int index = 0; index < found.size(); index++) {
      assertThat(cells(found.get(index))).isEqualTo(expected(sentences.get(index)));
    }
  }
}
