package io.pactwatch.core.extract.reading;

import io.pactwatch.core.catalogue.Outlet;
import io.pactwatch.core.extract.grammar.CompiledAlias;
import io.pactwatch.core.extract.grammar.ExtractionTables;
import io.pactwatch.core.extract.grammar.Payload;
import io.pactwatch.core.extract.grammar.PhraseTrie;
import io.pactwatch.core.extract.text.Sentence;
import io.pactwatch.core.extract.text.TokenKind;
import io.pactwatch.core.extract.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the phrases of the catalogue that stand in a sentence: who is named at once, the cues
 * and the words of rules each when they are first asked for. Most sentences name nobody, and many
 * are asked for their cues alone, because they stand near one that states something.
 *
 * <p>Valid until the columns of its item are read into again.
 */
public final class SentenceScan {
  /** Few sentences have more phrases of a kind. */
  private static final int FEW = 4;

  private final Sentence sentence;
  private final ExtractionTables tables;
  private final PhraseFinder finder;
  private List<NameHit> names = List.of();
  private @Nullable PhraseHits terms;
  private List<SentenceReading.Hedge> hedges = List.of();
  private List<Outlet> citations = List.of();
  private List<ReferenceHit> references = List.of();
  private int contextWords;
  private boolean boilerplate;
  private boolean cuesAreRead;

  private SentenceScan(Sentence sentence, ExtractionTables tables, PhraseFinder finder) {
    this.sentence = sentence;
    this.tables = tables;
    this.finder = finder;
  }

  static SentenceScan of(Sentence sentence, ExtractionTables tables, PhraseFinder finder) {
    SentenceScan scan = new SentenceScan(sentence, tables, finder);
    scan.addAll(tables.names());
    return scan;
  }

  private void readCues() {
    if (!cuesAreRead) {
      cuesAreRead = true;
      addAll(tables.cues());
    }
  }

  private void addAll(PhraseTrie trie) {
    PhraseHits hits = finder.find(sentence, trie);
    for (int hit = 0; hit < hits.size(); hit++) {
      for (int index = hits.payloadsFrom(hit); index < hits.payloadsTo(hit); index++) {
        add(tables.payloads().get(hits.payload(index)), hits.first(hit), hits.last(hit));
      }
    }
  }

  private void add(Payload found, int first, int last) {
    if (found instanceof Payload.Name name) {
      if (isWrittenLike(name.alias(), first, last)) {
        names = with(names, new NameHit(name.alias(), first, last));
      }
    } else if (found instanceof Payload.Hedge hedge) {
      hedges = with(hedges, new SentenceReading.Hedge(hedge.group(), first, last));
    } else if (found instanceof Payload.Reference reference) {
      references = with(references, new ReferenceHit(reference.group(), first, last));
    } else if (found instanceof Payload.Citation citation) {
      if (Character.isUpperCase(sentence.tokens().firstChar(first))) {
        citations = with(citations, citation.outlet());
      }
    } else if (found instanceof Payload.Context) {
      contextWords++;
    } else {
      boilerplate |= first <= sentence.first() + 1 && isLabel(first, last);
    }
  }

  /** Most sentences have none of a kind, and no list of their own for it. */
  private static <T> List<T> with(List<T> found, T another) {
    List<T> more = found.isEmpty() ? new ArrayList<>(FEW) : found;
    more.add(another);
    return more;
  }

  /**
   * A single word such as "Sources" must stand alone or before a colon: it can begin a sentence.
   */
  private boolean isLabel(int first, int last) {
    return last - first > 1
        || last == sentence.last()
        || sentence.tokens().kind(last) == TokenKind.SIGN;
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
    int start = tokens.start(first);
    int end = tokens.end(last - 1);
    return sameLetters(tokens.text(), start, end, compiled.alias().text())
        || isShouted(tokens.text(), start, end);
  }

  /** Equal but for the kind of hyphen, apostrophe or space. */
  private static boolean sameLetters(String text, int start, int end, String expected) {
    if (end - start != expected.length()) {
      return false;
    }
    for (int index = 0; index < expected.length(); index++) {
      char one = text.charAt(start + index);
      char other = expected.charAt(index);
      if (one != other && (Character.isLetterOrDigit(one) || Character.isLetterOrDigit(other))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isShouted(String text, int start, int end) {
    for (int position = start; position < end; position++) {
      if (Character.isLowerCase(text.charAt(position))) {
        return false;
      }
    }
    return end - start >= 4;
  }

  Sentence sentence() {
    return sentence;
  }

  List<NameHit> names() {
    return names;
  }

  PhraseHits terms() {
    PhraseHits found = terms;
    if (found == null) {
      found = finder.find(sentence, tables.terms());
      terms = found;
    }
    return found;
  }

  List<SentenceReading.Hedge> hedges() {
    readCues();
    return hedges;
  }

  List<Outlet> citations() {
    readCues();
    return citations;
  }

  List<ReferenceHit> references() {
    return references;
  }

  int contextWords() {
    return contextWords;
  }

  /** Whether the sentence begins like something that is not part of the text. */
  boolean isBoilerplate() {
    return boilerplate;
  }
}
