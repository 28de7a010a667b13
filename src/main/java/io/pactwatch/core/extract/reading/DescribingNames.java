package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Names that only say who another one is. */
final class DescribingNames {
  /**
   * So many words can describe what a person owns: "Musk's artificial intelligence company xAI".
   */
  private static final int MAXIMUM_DESCRIPTION = 4;

  /** The group of persons who act for themselves. */
  private static final String PERSON = "person";

  /** In "Musk's case against OpenAI" the owner stays. */
  private static final Words PREPOSITIONS =
      Words.of("against", "with", "to", "for", "over", "from", "on", "in", "at", "by", "into");

  /** "OpenAI rival Anthropic" tells of Anthropic. */
  private static final Words RIVAL = Words.of("rival", "competitor", "challenger");

  private DescribingNames() {}

  /**
   * In "Musk's AI company xAI" and "OpenAI rival Anthropic" the first only says who the last is.
   */
  static List<Mention> without(Tokens tokens, List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>();
    for (int index = 0; index < mentions.size(); index++) {
      Mention mention = mentions.get(index);
      boolean describes =
          index + 1 < mentions.size()
              && (isOwner(tokens, mention, mentions.get(index + 1))
                  || isRivalOf(tokens, mention, mentions.get(index + 1)));
      if (!describes) {
        kept.add(mention);
      }
    }
    return List.copyOf(kept);
  }

  private static boolean isOwner(Tokens tokens, Mention owner, Mention owned) {
    return owner.last() < owned.first()
        && tokens.kind(owner.last()) == TokenKind.POSSESSIVE
        && owner.group().equals(PERSON)
        && isNameOf(tokens, owner.last() + 1, owned.first());
  }

  private static boolean isRivalOf(Tokens tokens, Mention known, Mention told) {
    return told.first() == known.last() + 1 && RIVAL.have(tokens, known.last());
  }

  /** Whether only a few words, no sign and no preposition stand before the name. */
  private static boolean isNameOf(Tokens tokens, int from, int to) {
    for (int token = from; token < to; token++) {
      if (tokens.kind(token) != TokenKind.WORD || PREPOSITIONS.have(tokens, token)) {
        return false;
      }
    }
    return to - from <= MAXIMUM_DESCRIPTION;
  }
}
