package io.pactwatch.testkit;

import java.util.List;
import java.util.random.RandomGenerator;

/** Several hundred ordinary words of English news, the frequent ones drawn more often. */
final class ArticleWords {
  /** By frequency, so that a draw from the front comes near to how often each occurs. */
  private static final List<String> FUNCTION =
      words(
          """
          the of to and a in for that on is with as it by from at was has be are an will have this
          its but not or their which more had who they about than were would been after said also
          into up one over other when out last all new two he she his some can could between if
          while most before under during against through what only there because since we our
          """);

  private static final List<String> CONTENT =
      words(
          """
          year people company government percent time market week country city world group million
          state report plan business price month public number work day service president country
          police school home part problem house team family system court program question area
          water money food law power line road party member member car office door health history
          result change morning reason research girl guy moment air teacher force education foot
          boy age policy music process community war name idea body information back parent face
          level level night body art interest rate trade bank region union minister budget tax
          vote election council mayor village bridge river harbour ferry train station airport
          bus driver passenger ticket platform timetable winter summer spring autumn storm rain
          snow wind flood field farm farmer wheat milk bread butter cheese garden tree forest
          park museum theatre concert festival orchestra painting gallery book author novel
          library poem film actor stage audience stadium match goal coach player season league
          champion race medal doctor nurse hospital patient vaccine clinic surgeon medicine
          scientist laboratory university student professor lecture degree exam engineer factory
          worker union wage strike shift machine steel copper mine coal gas oil pipeline turbine
          grid battery solar panel heating roof brick builder tenant landlord rent mortgage
          shop customer retailer supermarket store brand shoe coat fashion restaurant menu chef
          hotel tourist beach island mountain valley lake boat sailor captain fish whale bird
          judge lawyer prison crime thief witness trial appeal sentence evidence detective
          """);

  private static final List<String> VERBS =
      words(
          """
          say make take come see know get give find think tell become show leave feel bring begin
          keep hold write stand hear let mean set meet run pay sit speak lie lead read grow lose
          fall send build understand draw break spend cut rise drive buy wear choose open close
          move play believe happen include continue learn change follow stop create allow add
          win offer remember consider appear serve expect stay reach remain suggest raise pass
          sell require decide pull return explain hope develop carry receive agree support hit
          produce eat cover catch plan visit join announce reported opened closed moved paid
          built sold sent told asked called worked lived tried needed helped turned started
          """);

  private static final List<String> QUALITIES =
      words(
          """
          old long small large great local early late young national public high low different
          important political economic social strong possible real free whole clear recent
          certain personal open red difficult available likely short single medical current
          wrong private past foreign fine common poor natural significant similar hot dead
          central happy serious ready simple left physical general environmental financial blue
          quiet narrow wooden annual regional quickly slowly often nearly still again later
          """);

  /** What is said of this market in sentences that state no change. */
  private static final List<String> MARKET =
      words(
          """
          deal agreement revenue cloud chips investors stake shares contract partner data centre
          compute models startup licence billion quarter customers capacity supply regulator
          """);

  private static final List<String> NAMES =
      words(
          """
          Berger Lindqvist Okafor Tanaka Moreau Rossi Novak Silva Hansen Kowalski Ahmed Petrova
          London Paris Berlin Lagos Oslo Madrid Tokyo Lisbon Vienna Dublin Monday Tuesday Friday
          March June October Reuters Europe Brazil Canada Norway Kenya
          """);

  private ArticleWords() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  /** A word as the next one of a sentence. */
  static String draw(RandomGenerator random) {
    int of100 = random.nextInt(100);
    if (of100 < 45) {
      // The square makes the words at the front of the list as frequent as they are in English.
      double skew = random.nextDouble();
      return FUNCTION.get((int) (skew * skew * FUNCTION.size()));
    }
    if (of100 < 65) {
      return pick(CONTENT, random);
    }
    if (of100 < 80) {
      return pick(VERBS, random);
    }
    if (of100 < 91) {
      return pick(QUALITIES, random);
    }
    if (of100 < 94) {
      return pick(MARKET, random);
    }
    return of100 < 97 ? pick(NAMES, random) : figure(random);
  }

  private static String figure(RandomGenerator random) {
    return switch (random.nextInt(5)) {
      case 0 -> "$" + (1 + random.nextInt(90)) + " million";
      case 1 -> (1 + random.nextInt(60)) + " percent";
      case 2 -> Integer.toString(1990 + random.nextInt(37));
      case 3 -> (1 + random.nextInt(9)) + "." + random.nextInt(10);
      default -> (1 + random.nextInt(40)) + "," + (100 + random.nextInt(900));
    };
  }

  private static String pick(List<String> words, RandomGenerator random) {
    return words.get(random.nextInt(words.size()));
  }
}
