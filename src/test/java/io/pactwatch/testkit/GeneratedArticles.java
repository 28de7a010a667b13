package io.pactwatch.testkit;

import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.Example;
import io.pactwatch.core.catalogue.Party;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Seeded texts that are as long, and hold as many names and statements, as English news: of ten
 * sentences one states a change, in the words of one of the catalogue's examples, and one names a
 * party. The others are ordinary words in no order that means anything.
 */
public final class GeneratedArticles {
  private static final int SENTENCES_PER_PARAGRAPH = 3;

  private final RandomGenerator random;
  private final List<Party> parties;
  private final List<String> statements;
  private int sentences;

  /** Articles for this catalogue; the same seed gives the same articles. */
  public GeneratedArticles(Catalogue catalogue, long seed) {
    random = new SplittableRandom(seed);
    parties = catalogue.parties();
    statements =
        catalogue.rules().stream()
            .flatMap(rule -> rule.examples().stream())
            .map(Example::text)
            .toList();
  }

  /** The next article, of about so many characters. */
  public String next(int length) {
    StringBuilder text = new StringBuilder(length + 400);
    while (text.length() < length) {
      text.append(sentence());
      sentences++;
      text.append(sentences % SENTENCES_PER_PARAGRAPH == 0 ? "\n\n" : " ");
    }
    return text.toString();
  }

  private String sentence() {
    return switch (sentences % 10) {
      case 4 -> statements.get(random.nextInt(statements.size()));
      case 8 -> parties.get(random.nextInt(parties.size())).name() + " " + words() + ".";
      default -> capitalised(words()) + ".";
    };
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    for (int left = 10 + random.nextInt(20); left > 0; left--) {
      words.append(ArticleWords.draw(random));
      if (left > 1) {
        words.append(signAfterWord());
      }
    }
    return words.toString();
  }

  private String signAfterWord() {
    return switch (random.nextInt(30)) {
      case 0, 1 -> ", ";
      case 2 -> "’s ";
      case 3 -> "-";
      default -> " ";
    };
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
