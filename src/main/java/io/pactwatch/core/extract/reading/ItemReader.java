package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.amount.SentenceAmounts;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.SentenceSplitter;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokenizer;
import io.pactwatch.core.extract.text.Tokens;
import io.pactwatch.core.extract.text.Words;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an item's title and body sentence by sentence, and decides which names mean the parties
 * that they can mean.
 */
public final class ItemReader {
  /** So many words of the market make it likely that a weak name means the party. */
  private static final int CONTEXT_WORDS = 2;

  /** Few items have more sentences. */
  private static final int MANY = 40;

  private static final Words FIRST_PERSON = Words.of("we", "our", "us");

  /** What a filing calls its issuer, in capitals. */
  private static final Words ISSUER_TITLES = Words.of("company", "registrant");

  /** No word of the first person. */
  private static final String COUNTRY = "US";

  private static final Comparator<NameHit> FIRST_THEN_LONGEST =
      Comparator.comparingInt(NameHit::first)
          .thenComparing(Comparator.comparingInt(NameHit::last).reversed())
          .thenComparing(hit -> hit.alias().party().id());

  private final ExtractionTables tables;
  private final Tokenizer tokenizer;

  public ItemReader(ExtractionTables tables) {
    this.tables = tables;
    tokenizer = new Tokenizer(tables.vocabulary());
  }

  /** Title and body. */
  public ItemReading read(Item item) {
    return read(item, new ItemColumns());
  }

  /**
   * Title and body.
   *
   * @param columns take what is read, in place of the item before
   */
  public ItemReading read(Item item, ItemColumns columns) {
    columns.phrases().begin();
    List<SentenceScan> scans = new ArrayList<>(MANY);
    Iterator<Tokens> next = columns.texts().iterator();
    for (TextField field : TextField.values()) {
      Tokens text = next.next();
      tokenizer.tokenize(item.text(field), text);
      scans.addAll(scan(field, text, columns.phrases()));
    }
    return new ItemReading(columns.texts(), readings(scans, item.issuer()));
  }

  private List<SentenceReading> readings(List<SentenceScan> scans, Optional<PartyId> issuer) {
    boolean inMarket = isInMarket(scans);
    List<List<Mention>> names = new ArrayList<>(scans.size());
    List<Mention> everyName = new ArrayList<>();
    for (SentenceScan scan : scans) {
      List<Mention> found = namesIn(scan, inMarket, issuer);
      names.add(found);
      if (!found.isEmpty()) {
        everyName.addAll(found);
      }
    }
    List<SentenceReading> readings = new ArrayList<>(scans.size());
    ReferenceResolver references = new ReferenceResolver(everyName, readings);
    for (int index = 0; index < scans.size(); index++) {
      SentenceScan scan = scans.get(index);
      List<Mention> mentions =
          references.next(scan.sentence(), names.get(index), scan.references());
      SentenceAmounts amounts =
          index == 0
              ? SentenceAmounts.first(scan.sentence())
              : readings.get(index - 1).found().next(scan.sentence());
      readings.add(
          new SentenceReading(scan, mentions, Lists.of(scan.sentence(), mentions), amounts));
    }
    return readings;
  }

  private List<SentenceScan> scan(TextField field, Tokens tokens, PhraseFinder phrases) {
    List<Sentence> sentences = SentenceSplitter.split(field, tokens);
    List<SentenceScan> scans = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      scans.add(SentenceScan.of(sentence, tables, phrases));
    }
    return ReadableText.of(scans);
  }

  /** By a name that means nothing else, or by several words of the market. */
  private static boolean isInMarket(List<SentenceScan> scans) {
    int contextWords = 0;
    for (SentenceScan scan : scans) {
      contextWords += scan.contextWords();
      if (contextWords >= CONTEXT_WORDS || hasPlainName(scan)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPlainName(SentenceScan scan) {
    for (NameHit hit : scan.names()) {
      if (!hit.alias().alias().weak()) {
        return true;
      }
    }
    return false;
  }

  private List<Mention> namesIn(SentenceScan scan, boolean inMarket, Optional<PartyId> issuer) {
    if (scan.names().isEmpty() && issuer.isEmpty()) {
      return List.of();
    }
    List<NameHit> hits = inOrder(scan.names());
    List<Mention> mentions = new ArrayList<>(hits.size());
    int free = scan.sentence().first();
    for (NameHit hit : hits) {
      if ((inMarket || !hit.alias().alias().weak()) && hit.first() >= free) {
        mentions.add(
            new Mention(
                hit.first(),
                hit.last(),
                hit.alias().party().id(),
                hit.alias().party().group(),
                true));
        free = hit.last();
      }
    }
    issuer.ifPresent(party -> addFirstPerson(scan.sentence(), party, mentions));
    if (mentions.size() < 2) {
      return List.copyOf(mentions);
    }
    return DescribingNames.without(
        scan.sentence().tokens(), joined(scan.sentence().tokens(), mentions));
  }

  private static List<NameHit> inOrder(List<NameHit> hits) {
    if (hits.size() < 2) {
      return hits;
    }
    List<NameHit> inOrder = new ArrayList<>(hits);
    inOrder.sort(FIRST_THEN_LONGEST);
    return inOrder;
  }

  /** In an announcement "we" is the issuer, in a filing also "the Company". */
  private void addFirstPerson(Sentence sentence, PartyId issuer, List<Mention> mentions) {
    Set<Integer> taken = new HashSet<>();
    mentions.forEach(mention -> taken.add(mention.first()));
    String group = tables.groups().getOrDefault(issuer, "");
    for (int token = sentence.first(); token < sentence.last(); token++) {
      if (!taken.contains(token)
          && sentence.tokens().kind(token) == TokenKind.WORD
          && isIssuer(sentence.tokens(), token)) {
        mentions.add(new Mention(token, token + 1, issuer, group, true));
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::first));
  }

  private static boolean isIssuer(Tokens tokens, int token) {
    if (FIRST_PERSON.have(tokens, token)) {
      return !tokens.textOf(token).equals(COUNTRY);
    }
    return ISSUER_TITLES.have(tokens, token)
        && Character.isUpperCase(tokens.textOf(token).charAt(0));
  }

  /** Names of one party that stand together are one mention: "Amazon Web Services (AWS)". */
  private static List<Mention> joined(Tokens tokens, List<Mention> mentions) {
    List<Mention> joined = new ArrayList<>();
    for (Mention mention : mentions) {
      Mention previous = joined.isEmpty() ? mention : joined.get(joined.size() - 1);
      if (!joined.isEmpty()
          && previous.party().equals(mention.party())
          && onlySignsBetween(tokens, previous.last(), mention.first())) {
        joined.set(
            joined.size() - 1,
            new Mention(previous.first(), mention.last(), mention.party(), mention.group(), true));
      } else {
        joined.add(mention);
      }
    }
    return List.copyOf(joined);
  }

  private static boolean onlySignsBetween(Tokens tokens, int from, int to) {
    for (int token = from; token < to; token++) {
      boolean bracketOrPossessive =
          tokens.kind(token) == TokenKind.POSSESSIVE
              || tokens.isSign(token, '(')
              || tokens.isSign(token, ')');
      if (!bracketOrPossessive) {
        return false;
      }
    }
    return true;
  }
}
