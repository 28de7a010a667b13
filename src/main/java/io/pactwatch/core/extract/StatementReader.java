package io.pactwatch.core.extract;

import io.pactwatch.core.extract.certainty.AttributionReader;
import io.pactwatch.core.extract.certainty.CertaintyReader;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.model.Certainty;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.SignalKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the rules to the sentences of one item. */
final class StatementReader {
  private final List<SentenceReading> readings;
  private final MatchReader matches;
  private final CertaintyReader certainty;
  private final AttributionReader attribution;

  StatementReader(Workspace workspace, Item item, List<SentenceReading> readings) {
    this.readings = readings;
    matches = new MatchReader(workspace.candidates(), workspace.learned(), readings);
    certainty = new CertaintyReader(item, readings);
    attribution = new AttributionReader(readings);
  }

  /** All statements, in the order of the text. */
  List<Statement> statements() {
    List<List<Statement>> bySentence = new ArrayList<>(readings.size());
    for (int index = 0; index < readings.size(); index++) {
      boolean namesNobody = readings.get(index).mentions().isEmpty();
      bySentence.add(namesNobody ? List.of() : inSentence(index));
    }
    return SizeReader.size(readings, bySentence);
  }

  private List<Statement> inSentence(int index) {
    List<MatchReader.Keyed> matched = matches.inSentence(index);
    if (matched.isEmpty()) {
      return List.of();
    }
    SentenceReading reading = readings.get(index);
    List<Statement> statements = new ArrayList<>();
    for (MatchReader.Keyed said : matched) {
      Optional<Certainty> sure = certainty.certaintyOf(said.match(), reading, index);
      if (sure.isPresent()) {
        for (SignalKey key : said.keys()) {
          statements.add(
              new Statement(
                  key, said.match(), reading, sure.get(), attribution.of(reading), List.of()));
        }
      }
    }
    return statements;
  }
}
