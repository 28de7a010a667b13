package io.pactwatch.testkit;

import io.pactwatch.core.model.PartyId;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What generated news is made of: parties, clauses that state a change, and sentences of filler.
 */
final class NewsWording {
  /** A party as the bundled catalogue has it. */
  record Named(String id, String name) {
    PartyId party() {
      return new PartyId(id);
    }
  }

  /**
   * Clauses that say opposite things of one type.
   *
   * @param second who stands at {@code {b}}; {@code {a}} is a lab
   * @param clauses at least one; {@code {n}} is a number
   */
  record Topic(List<Named> second, List<String> clauses) {}

  static final List<Named> LABS =
      List.of(
          new Named("openai", "OpenAI"),
          new Named("anthropic", "Anthropic"),
          new Named("mistral", "Mistral AI"),
          new Named("xai", "xAI"),
          new Named("cohere", "Cohere"),
          new Named("deepseek", "DeepSeek"),
          new Named("huggingface", "Hugging Face"),
          new Named("stability-ai", "Stability AI"),
          new Named("aleph-alpha", "Aleph Alpha"),
          new Named("elevenlabs", "ElevenLabs"));

  private static final List<Named> CLOUDS =
      List.of(
          new Named("microsoft", "Microsoft"),
          new Named("google", "Google"),
          new Named("ibm", "IBM"),
          new Named("coreweave", "CoreWeave"),
          new Named("nebius", "Nebius"),
          new Named("databricks", "Databricks"),
          new Named("salesforce", "Salesforce"),
          new Named("tencent", "Tencent"));

  private static final List<Named> CHIPS =
      List.of(
          new Named("nvidia", "Nvidia"),
          new Named("amd", "AMD"),
          new Named("broadcom", "Broadcom"),
          new Named("qualcomm", "Qualcomm"));

  private static final List<Named> CAPITAL =
      List.of(
          new Named("softbank", "SoftBank"),
          new Named("mgx", "MGX"),
          new Named("blackstone", "Blackstone"),
          new Named("brookfield", "Brookfield"));

  static final List<Topic> TOPICS =
      List.of(
          new Topic(
              CLOUDS,
              List.of(
                  "{b} will raise its share of revenue from {a} to {n} percent",
                  "{a} has bought its way out of the revenue share with {b}")),
          new Topic(
              CLOUDS,
              List.of(
                  "{a} named {b} its exclusive cloud provider for training",
                  "{b} gives up its exclusive right to host the models of {a}")),
          new Topic(
              CLOUDS,
              List.of(
                  "{b} now hosts {a} next to its older models",
                  "{a} will vanish from the catalogue of {b} in March")),
          new Topic(
              CLOUDS,
              List.of(
                  "{a} has signed a ${n} million cloud deal with {b}",
                  "{a} cancelled a cloud contract with {b} worth ${n} million")),
          new Topic(
              CLOUDS,
              List.of(
                  "{a} has extended its contract with {b} by {n} years",
                  "{a} and {b} have signed an amended agreement",
                  "{b} has ended its partnership with {a}")),
          new Topic(
              CLOUDS,
              List.of(
                  "{b} will take a non-voting observer seat on the board of {a}",
                  "{b} has given up its observer seat on the board of {a}")),
          new Topic(
              CLOUDS,
              List.of(
                  "{b} agreed to buy {a} for ${n} billion",
                  "{b} has called off the purchase of {a}")),
          new Topic(
              CLOUDS, List.of("{b} is training its own models to reduce its dependence on {a}")),
          new Topic(
              CAPITAL,
              List.of(
                  "{b} will invest ${n} million in {a}",
                  "{b} has sold its entire stake in {a} for ${n} million")),
          new Topic(
              CAPITAL,
              List.of(
                  "{a} and {b} plan two data centers in Ontario",
                  "{a} and {b} have shelved plans for a data centre in Quebec")),
          new Topic(
              CHIPS,
              List.of(
                  "{a} will develop a custom chip with {b}",
                  "{a} designs a custom accelerator that could replace some of the processors of"
                      + " {b}")),
          new Topic(
              CHIPS,
              List.of("{a} and {b} settled their lawsuit", "{a} sued {b} over its pictures")));

  /** How sure a report is, and whom it cites. */
  private static final List<String> FRAMES =
      List.of(
          "{clause}.",
          "{clause}.",
          "{clause}, people familiar with the matter said.",
          "{clause}, the companies said in a statement.",
          "The Information reported that {clause}.",
          "Reuters reported on Tuesday that {clause}.",
          "{clause}, according to Bloomberg.",
          "It is rumoured that {clause}.",
          "Analysts expect that {clause}.",
          "The report that {clause} is false, a spokesman said.");

  private static final List<String> FILLER =
      List.of(
          "The gardens by the river were open late, and the band played until the rain came.",
          "Bread prices moved little, the bakers' guild said.",
          "In the second half the visitors scored twice and held on to the end.",
          "A slow front brings showers to the coast before the weekend.",
          "The museum shows forty drawings, most of them never seen before.",
          "Commuters waited at the old station while crews cleared a fallen tree.",
          "Readers wrote to us about the new timetable, and not all of them kindly.",
          "The choir meets on Thursdays and welcomes every voice.");

  private static final List<String> HEADLINES =
      List.of(
          "Morning briefing: rain, bread and a late goal",
          "What the choir sang, and why it rained",
          "Letters: the timetable again",
          "Forty drawings in a quiet room",
          "A tree falls, the trains wait");

  /** Of the catalogue, and one that it does not know. */
  static final List<String> SOURCES =
      List.of(
          "globalwire.example",
          "financeledger.example",
          "regulatorwatch.example",
          "cloudpost.example",
          "chipjournal.example",
          "valleydesk.example",
          "marketnotes.example",
          "aidigestblog.example",
          "harbourpost.example");

  private NewsWording() {}

  /** A sentence in which the clause stands, with its certainty. */
  static String framed(String clause, RandomGenerator random) {
    return FRAMES.get(random.nextInt(FRAMES.size())).replace("{clause}", clause);
  }

  static String clause(String pattern, Named lab, Named other, int number) {
    return pattern
        .replace("{a}", lab.name())
        .replace("{b}", other.name())
        .replace("{n}", String.format(Locale.ROOT, "%d", number));
  }

  static String headline(RandomGenerator random) {
    return HEADLINES.get(random.nextInt(HEADLINES.size()));
  }

  /** The text with sentences of no consequence behind it, until it is so long. */
  static String filled(String text, int length, RandomGenerator random) {
    StringBuilder filled = new StringBuilder(text);
    while (filled.length() < length) {
      filled.append(filled.isEmpty() ? "" : "\n\n");
      filled.append(FILLER.get(random.nextInt(FILLER.size())));
    }
    return filled.toString();
  }
}
