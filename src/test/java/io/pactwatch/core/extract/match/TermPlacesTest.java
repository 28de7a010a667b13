package io.pactwatch.core.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.extract.SmallMarket;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.grammar.RuleIndex;
import io.pactwatch.core.extract.reading.PhraseHits;
import io.pactwatch.core.extract.reading.SentenceReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where terms stand, of very common words and of others. */
class TermPlacesTest {
  private static final int RULES = 12;

  /** The first are very common, and so are their terms. */
  private static final List<String> WORDS =
      List.of("to", "of", "in", "the", "with", "share", "deal", "cut", "lease", "stake");

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** Each pattern is one sequence. */
  private static String rules(Random random) {
    StringBuilder rules = new StringBuilder("words:\n");
    for (int list = 0; list < 3; list++) {
      rules.append(
          "  list%d: [%s, %s %s, %s]%n"
              .formatted(list, word(random), word(random), word(random), word(random)));
    }
    rules.append("rules:\n");
    for (int rule = 0; rule < RULES; rule++) {
      List<String> elements = new ArrayList<>();
      for (int element = random.nextInt(3); element >= 0; element--) {
        elements.add(random.nextInt(3) == 0 ? "<list" + random.nextInt(3) + ">" : word(random));
      }
      rules.append(
          "  - {id: SUPPLY_%d, type: supply, direction: loosening, patterns: [\"%s\"]}%n"
              .formatted(rule, String.join(" ... ", elements)));
    }
    return rules.toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("So");
    for (int words = random.nextInt(60); words >= 0; words--) {
      text.append(' ').append(word(random)).append(random.nextInt(9) == 0 ? ". So" : "");
    }
    return text.append('.').toString();
  }

  /** For each term the tokens with which its hits begin. */
  private static Map<Integer, List<Integer>> tokensOfTerms(SentenceReading reading) {
    Map<Integer, List<Integer>> tokens = new TreeMap<>();
    PhraseHits hits = reading.terms();
    for (int hit = 0; hit < hits.size(); hit++) {
      for (int index = hits.payloadsFrom(hit); index < hits.payloadsTo(hit); index++) {
        tokens.computeIfAbsent(hits.payload(index), term -> new ArrayList<>()).add(hits.first(hit));
      }
    }
    return tokens;
  }

  @Test
  void eachTermStandsWhereItsFirstAndItsLastHitBegin() {
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      SmallMarket market = SmallMarket.with(rules(random));
      RuleIndex rules = market.tables().rules();
      TermPlaces places = new TermPlaces(rules, market.tables().commonPhrases());
      for (SentenceReading reading : market.read("News", text(random))) {
        Map<Integer, List<Integer>> expected = tokensOfTerms(reading);
        places.read(reading);
        for (int term = 0; term < rules.terms(); term++) {
          assertThat(places.has(term)).as("seed %d", seed).isEqualTo(expected.containsKey(term));
        }
        expected.forEach(
            (term, tokens) ->
                assertThat(List.of(places.first(term), places.last(term)))
                    .as("seed of term %d", term)
                    .containsExactly(tokens.get(0), tokens.get(tokens.size() - 1)));
      }
    }
  }

  @Test
  void noSequenceThatFitsIsPassedOver() {
    for (int seed = 0; seed < 1_000; seed++) {
      Random random = new Random(seed);
      SmallMarket market = SmallMarket.with(rules(random));
      CandidateSelection selection = new CandidateSelection(market.tables());
      for (SentenceReading reading : market.read("News", text(random))) {
        assertThat(SmallMarket.matches(selection, reading))
            .as("seed %d, sentence '%s'", seed, reading.sentence().text())
            .isEqualTo(matchesOfAll(market.tables(), reading));
      }
    }
  }

  /** Fits every sequence everywhere, whatever terms the sentence has. */
  private static List<RuleMatch> matchesOfAll(ExtractionTables tables, SentenceReading reading) {
    TermPlaces places = new TermPlaces(tables.rules(), tables.commonPhrases());
    places.read(reading);
    SequenceMatcher matcher =
        new SequenceMatcher(new SentenceIndex(reading, tables.glue()), places);
    Map<Integer, List<Integer>> terms = tokensOfTerms(reading);
    List<RuleMatch> matches = new ArrayList<>();
    for (int number = 0; number < RULES; number++) {
      boolean hasAll = true;
      for (int at = tables.rules().stepsFrom(number); at < tables.rules().stepsTo(number); at++) {
        hasAll &= terms.containsKey(tables.rules().step(at));
      }
      if (hasAll) {
        matcher.match(
            tables.rules().rule(number),
            reading.sentence().first(),
            reading.sentence().last() - 1,
            matches);
      }
    }
    return matches;
  }
}
