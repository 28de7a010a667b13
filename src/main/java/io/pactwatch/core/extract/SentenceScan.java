package io.pactwatch.core.extract;

import io.pactwatch.core.catalogue.Outlet;
import java.util.ArrayList;
import java.util.List;

/** Collects all phrases of the catalogue that stand in a sentence. */
final class SentenceScan implements PhraseTrie.Visitor {
  private final Sentence sentence;
  private final List<Payload> payloads;
  private final List<NameHit> names = new ArrayList<>();
  private final List<SentenceReading.TermHit> terms = new ArrayList<>();
  private final List<SentenceReading.Hedge> hedges = new ArrayList<>();
  private final List<Outlet> citations = new ArrayList<>();
  private int contextWords;
  private boolean boilerplate;

  private SentenceScan(Sentence sentence, List<Payload> payloads) {
    this.sentence = sentence;
    this.payloads = payloads;
  }

  static SentenceScan of(Sentence sentence, ExtractionTables tables) {
    SentenceScan scan = new SentenceScan(sentence, tables.payloads());
    for (int token = sentence.first(); token < sentence.last(); token++) {
      tables.trie().walk(sentence.tokens(), token, sentence.last(), scan);
    }
    return scan;
  }

  @Override
  public void phrase(int payload, int first, int last) {
    Payload found = payloads.get(payload);
    if (found instanceof Payload.Name name) {
      if (isWrittenLike(name.alias(), first, last)) {
        names.add(new NameHit(name.alias(), first, last));
      }
    } else if (found instanceof Payload.Term term) {
      terms.add(new SentenceReading.TermHit(term.id(), first, last));
    } else if (found instanceof Payload.Hedge hedge) {
      hedges.add(new SentenceReading.Hedge(hedge.group(), first, last));
    } else if (found instanceof Payload.Citation citation) {
      if (Character.isUpperCase(sentence.tokens().firstChar(first))) {
        citations.add(citation.outlet());
      }
    } else if (found instanceof Payload.Context) {
      contextWords++;
    } else {
      boilerplate |= first <= sentence.first() + 1;
    }
  }

  private boolean isWrittenLike(CompiledAlias compiled, int first, int last) {
    Tokens tokens = sentence.tokens();
    if (last < sentence.last() && compiled.notBefore().contains(tokens.word(last))) {
      return false;
    }
    if (first > sentence.first() && compiled.notAfter().contains(tokens.word(first - 1))) {
      return false;
    }
    if (!compiled.caseMatters()) {
      return true;
    }
    String written = tokens.text().substring(tokens.start(first), tokens.end(last - 1));
    String expected = compiled.alias().text();
    return sameLetters(written, expected) || isShouted(written);
  }

  /** Equal but for the kind of hyphen, apostrophe or space. */
  private static boolean sameLetters(String written, String expected) {
    if (written.length() != expected.length()) {
      return false;
    }
    for (int index = 0; index < written.length(); index++) {
      char one = written.charAt(index);
      char other = expected.charAt(index);
      if (one != other && (Character.isLetterOrDigit(one) || Character.isLetterOrDigit(other))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isShouted(String written) {
    return written.length() >= 4 && written.chars().noneMatch(Character::isLowerCase);
  }

  Sentence sentence() {
    return sentence;
  }

  List<NameHit> names() {
    return names;
  }

  List<SentenceReading.TermHit> terms() {
    return terms;
  }

  List<SentenceReading.Hedge> hedges() {
    return hedges;
  }

  List<Outlet> citations() {
    return citations;
  }

  int contextWords() {
    return contextWords;
  }

  /** Whether the sentence begins like something that is not part of the text. */
  boolean isBoilerplate() {
    return boilerplate;
  }
}
