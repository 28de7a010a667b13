package io.pactwatch.core.catalogue;

import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.SignalType;
import java.util.List;
import java.util.Set;

/**
 * How a change is said.
 *
 * @param id permanent, {@code TYPE_SLUG} in capitals, for example {@code REVENUE_SHARE_CAP}
 * @param type what changes
 * @param direction whether the parties become more or less bound
 * @param patterns the ways to say it; the language is documented in {@code catalogue.md}
 * @param learned whether it has no patterns, and fits where the {@link LearnedType} of its type
 *     says that a sentence states it in its direction
 * @param parties who can be A and B
 * @param unless phrases; where one of them stands in the sentence, the rule says nothing
 * @param weak whether the words are so common that the item must say the same in another sentence,
 *     by whatever rule
 * @param open whether what it says is done in the open, as a suit is filed or a product sold: then
 *     a report without a cue is confirmed
 * @param amounts the kinds of amounts that size it
 * @param examples sentences that it must find
 * @param nearMisses sentences that it must not find
 */
public record Rule(
    String id,
    SignalType type,
    Direction direction,
    List<String> patterns,
    boolean learned,
    PartyRoles parties,
    List<String> unless,
    boolean weak,
    boolean open,
    Set<AmountKind> amounts,
    List<Example> examples,
    List<String> nearMisses) {

  /** Keeps the lists unchangeable. */
  public Rule {
    patterns = List.copyOf(patterns);
    unless = List.copyOf(unless);
    amounts = Set.copyOf(amounts);
    examples = List.copyOf(examples);
    nearMisses = List.copyOf(nearMisses);
  }
}
