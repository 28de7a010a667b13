package io.pactwatch.core.extract.match;

import io.pactwatch.core.extract.grammar.GroupBits;
import io.pactwatch.core.extract.grammar.PartyNeed;
import io.pactwatch.core.extract.reading.Mention;
import io.pactwatch.core.extract.reading.SentenceReading;
import io.pactwatch.core.model.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which rules can be about anybody in a sentence of an item: of the parties that stand as
 * near as a rule looks for them, one must be of a group for each role that its key needs. A match
 * of any other rule would say nothing, so the rule need not be fitted.
 */
public final class PartiesInReach {
  /** How many sentences of the same paragraph are looked back at. */
  public static final int SENTENCES_BACK = 2;

  private final List<SentenceReading> readings;
  private int index;

  private final Near inSentence = new Near();

  /** Also those before it in its paragraph; read when they are first asked for. */
  private final Near inParagraph = new Near();

  private boolean paragraphIsRead;

  /** Also those of the title and lead. */
  private final Near inItem = new Near();

  private boolean itemIsRead;

  /** Whom the item is about: those of its title and lead. */
  private final Near prominent = new Near();

  private boolean prominentIsRead;

  /** Begins an item. */
  public PartiesInReach(List<SentenceReading> readings) {
    this.readings = readings;
  }

  /** Goes on to the sentence with this index; the other methods are about it. */
  public void begin(int next) {
    index = next;
    inSentence.clear();
    inSentence.add(readings.get(next).mentions());
    paragraphIsRead = false;
    itemIsRead = false;
  }

  /** Whether the parties that a rule needs are in reach of the sentence. */
  public boolean meet(PartyNeed need) {
    Near near =
        switch (need.reach()) {
          case PATTERN, SENTENCE -> inSentence;
          case PARAGRAPH -> inParagraph();
          case ITEM -> inItem();
        };
    return need.canBeMetBy(near.groups, near.several);
  }

  private Near inParagraph() {
    if (!paragraphIsRead) {
      inParagraph.clear();
      inParagraph.add(inSentence);
      for (int back = 1; back <= SENTENCES_BACK && isInParagraph(index - back); back++) {
        inParagraph.add(readings.get(index - back).mentions());
      }
      paragraphIsRead = true;
    }
    return inParagraph;
  }

  private boolean isInParagraph(int before) {
    return before >= 0
        && readings.get(before).sentence().isInParagraphOf(readings.get(index).sentence());
  }

  private Near inItem() {
    if (!itemIsRead) {
      inItem.clear();
      inItem.add(inParagraph());
      inItem.add(prominent());
      itemIsRead = true;
    }
    return inItem;
  }

  private Near prominent() {
    if (!prominentIsRead) {
      for (int each = 0; each < readings.size() && isProminent(each); each++) {
        prominent.add(readings.get(each).mentions());
      }
      prominentIsRead = true;
    }
    return prominent;
  }

  /** Those that are stand before all others. */
  private boolean isProminent(int sentence) {
    return readings.get(sentence).sentence().isProminent();
  }

  /** The parties of some sentences. */
  private static final class Near {
    private long groups = GroupBits.NONE;
    private @Nullable PartyId first;
    private boolean several;

    void clear() {
      groups = GroupBits.NONE;
      first = null;
      several = false;
    }

    void add(List<Mention> mentions) {
      for (int each = 0; each < mentions.size(); each++) {
        groups |= GroupBits.of(mentions.get(each).group());
        add(mentions.get(each).party());
      }
    }

    void add(Near other) {
      groups |= other.groups;
      several |= other.several;
      if (other.first != null) {
        add(other.first);
      }
    }

    private void add(PartyId party) {
      if (first == null) {
        first = party;
      }
      several |= !party.equals(first);
    }
  }
}
