package io.pactwatch.training;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.LearnedType;
import io.pactwatch.core.catalogue.Party;
import io.pactwatch.core.catalogue.PhraseScore;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.grammar.Symbols;
import io.pactwatch.core.extract.grammar.TableCompiler;
import io.pactwatch.core.extract.match.SentenceUnits;
import io.pactwatch.core.extract.reading.ItemReader;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.TextField;
import io.pactwatch.training.TrainingText.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads texts by the extractor's own eyes: its sentences, its names and references, its words. To
 * it every word of the texts is a learned phrase that is worth nothing.
 */
final class ExampleReader {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}']+");

  private final Symbols symbols;
  private final ItemReader reader;

  ExampleReader(Catalogue catalogue, List<TrainingText> texts) {
    Map<String, Integer> units = new TreeMap<>();
    texts.forEach(text -> wordsOf(text.item()).forEach(word -> units.put(word, 0)));
    catalogue.parties().stream().map(Party::group).forEach(group -> units.put("$" + group, 0));
    Stream.of("#", "$", "€", "£", "%").forEach(sign -> units.put(sign, 0));
    LearnedType all =
        new LearnedType(catalogue.types().get(0).id(), new PhraseScore(0, units), Map.of());
    ExtractionTables tables = TableCompiler.compile(catalogue.withLearned(List.of(all)));
    symbols = tables.learned().symbols();
    reader = new ItemReader(tables);
  }

  private static Stream<String> wordsOf(Item item) {
    return NO_WORD
        .splitAsStream((item.title() + " " + item.body()).toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty());
  }

  /** The sentences of a text; of a text that is one statement, all of it as one. */
  List<Example> read(TrainingText text) {
    List<SentenceReading> readings = reader.read(text.item()).sentences();
    if (text.isOneStatement() && !text.statements().isEmpty()) {
      Set<String> phrases = new HashSet<>();
      readings.stream()
          .filter(reading -> reading.sentence().field() == TextField.BODY)
          .forEach(reading -> phrases.addAll(phrases(reading)));
      return List.of(new Example(phrases, directions(text.statements()), Set.of()));
    }
    List<Example> examples = new ArrayList<>();
    for (SentenceReading reading : readings) {
      String sentence = reading.sentence().text();
      List<Statement> here =
          text.statements().stream().filter(said -> said.isStatedIn(sentence)).toList();
      Map<SignalType, Direction> states = directions(here);
      Set<SignalType> unsure =
          text.statements().stream()
              .map(Statement::type)
              .filter(type -> !states.containsKey(type))
              .collect(toSet());
      examples.add(new Example(phrases(reading), states, unsure));
    }
    return examples;
  }

  private static Map<SignalType, Direction> directions(List<Statement> statements) {
    return statements.stream()
        .collect(
            toMap(Statement::type, Statement::direction, (first, other) -> first, HashMap::new));
  }

  private Set<String> phrases(SentenceReading reading) {
    SentenceUnits units = new SentenceUnits(symbols);
    units.read(reading);
    Set<String> phrases = new HashSet<>();
    String before = "";
    for (int unit = 0; unit < units.size(); unit++) {
      int symbol = units.symbol(unit);
      String here = symbol == Symbols.NONE ? "" : symbols.unit(symbol);
      if (!here.isEmpty()) {
        phrases.add(here);
        if (!before.isEmpty()) {
          phrases.add(before + " " + here);
        }
      }
      before = here;
    }
    return phrases;
  }
}
