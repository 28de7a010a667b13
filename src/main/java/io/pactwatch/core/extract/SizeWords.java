package io.pactwatch.core.extract;

import io.pactwatch.core.extract.amount.AmountMention;
import io.pactwatch.core.extract.match.RuleMatch;
import io.pactwatch.core.extract.text.Months;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Words;

/** What the words around an amount say of its place: how near, of old, another part of a sum. */
final class SizeWords {
  /** A clause between an amount and a statement keeps them as far apart as so many tokens. */
  private static final int CLAUSE = 8;

  /** Words so near before an amount say that it is of old. */
  private static final int PAST_REACH = 6;

  /** "Already" so near behind an amount says the same. */
  private static final int PAST_REACH_BEHIND = 5;

  /** "Now" so near behind an amount says that it is a part of a sum. */
  private static final int PART_REACH_BEHIND = 8;

  private static final Words OF_OLD =
      Words.of("had", "previously", "already", "earlier", "formerly", "originally", "before");

  private static final Words OF_OLD_BEHIND = Words.of("already", "previously");

  /** A sentence that begins so tells what was. */
  private static final Words FORMER_TIMES =
      Words.of("before", "until", "previously", "originally", "earlier", "formerly");

  private static final Words LAST = Words.of("last");
  private static final Words OF = Words.of("of");

  /** What someone had in mind is not of old: "had discussed taking the site to 2 gigawatts". */
  private static final Words IN_MIND =
      Words.of("discussed", "planned", "meant", "intended", "hoped", "wanted", "considered", "put");

  private static final Words CLAUSE_WORDS =
      Words.of("while", "whereas", "but", "although", "though", "after", "as", "which", "when");

  private static final Words JOINING = Words.of("and", "or", "with");

  /** Words that go on with what was said: "a further $20 billion follows". */
  private static final Words GOING_ON =
      Words.of(
          "further",
          "another",
          "remaining",
          "rest",
          "additional",
          "initial",
          "more",
          "first",
          "other");

  private static final Words THAN = Words.of("than");

  /** Words that make a sum the part that comes first: "ten billion is paid at once". */
  private static final Words AT_ONCE = Words.of("now", "once", "upfront", "immediately");

  private static final Words THAT = Words.of("the", "this", "that");
  private static final Words DEAL =
      Words.of(
          "contract",
          "deal",
          "agreement",
          "price",
          "order",
          "lease",
          "pact",
          "transaction",
          "investment",
          "commitment",
          "arrangement",
          "purchase");

  private final Sentence sentence;
  private final Tokens tokens;

  SizeWords(Sentence sentence) {
    this.sentence = sentence;
    tokens = sentence.tokens();
  }

  /** In tokens; 0 inside the match. */
  int distance(AmountMention amount, RuleMatch match) {
    int from = amount.first() >= match.last() ? match.last() : amount.last();
    int to = amount.first() >= match.last() ? amount.first() : match.first();
    int distance = 0;
    for (int token = from; token < to; token++) {
      distance += 1 + (isClauseBreak(token) ? CLAUSE : 0);
    }
    return distance;
  }

  private boolean isClauseBreak(int token) {
    return tokens.isSign(token, ';')
        || (tokens.isSign(token, ',') && isWord(token + 1, JOINING))
        || isWord(token, CLAUSE_WORDS);
  }

  /** Whether the amount is what was before: "the $8 billion that it has already invested". */
  boolean isOfOld(AmountMention amount) {
    if (isWord(sentence.first(), FORMER_TIMES) || isSaidToBeOld(amount)) {
      return true;
    }
    for (int token = firstBefore(amount, PAST_REACH); token < amount.first(); token++) {
      if (isWord(token, OF_OLD) && !isWord(token + 1, IN_MIND)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the words leave no doubt: "the $8 billion that it has already pledged", "the contract
   * of last November, seven years and $38 billion".
   */
  boolean isSaidToBeOld(AmountMention amount) {
    return isFollowedBy(amount, OF_OLD_BEHIND, PAST_REACH_BEHIND) || describesDated(amount);
  }

  /** In an insertion, between commas, behind a month that dates what it describes. */
  private boolean describesDated(AmountMention amount) {
    int comma = amount.first() - 1;
    while (comma > sentence.first() && !tokens.isSign(comma, ',')) {
      comma--;
    }
    int of = isWord(comma - 2, LAST) ? comma - 3 : comma - 2;
    return isMonth(comma - 1) && isWord(of, OF) && endsInComma(amount);
  }

  private boolean isMonth(int token) {
    return token >= sentence.first() && Months.isNamed(tokens, token);
  }

  private boolean endsInComma(AmountMention amount) {
    int end = Math.min(sentence.last(), amount.last() + PAST_REACH_BEHIND);
    for (int token = amount.last(); token < end; token++) {
      if (tokens.isSign(token, ',')) {
        return true;
      }
    }
    return false;
  }

  /** Whether the amount is one more part of a sum. */
  boolean isPart(AmountMention amount) {
    for (int token = firstBefore(amount, 2); token < amount.first(); token++) {
      if (isWord(token, GOING_ON) && !isWord(token + 1, THAN)) {
        return true;
      }
    }
    return isFollowedBy(amount, AT_ONCE, PART_REACH_BEHIND);
  }

  /** As in "The contract is worth $4 billion". */
  boolean speakOfDeal() {
    return isWord(sentence.first(), THAT) && isWord(sentence.first() + 1, DEAL);
  }

  private int firstBefore(AmountMention amount, int reach) {
    return Math.max(sentence.first(), amount.first() - reach);
  }

  /** Up to the next sign. */
  private boolean isFollowedBy(AmountMention amount, Words words, int reach) {
    int end = Math.min(sentence.last(), amount.last() + reach);
    for (int token = amount.last(); token < end && tokens.kind(token) != TokenKind.SIGN; token++) {
      if (isWord(token, words)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int token, Words words) {
    return token >= sentence.first()
        && token < sentence.last()
        && tokens.kind(token) == TokenKind.WORD
        && words.have(tokens, token);
  }
}
