package io.pactwatch.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prometheus' text format, parsed strictly.
 *
 * @param types of each metric family
 * @param help of each metric family
 * @param samples value by name and labels as written
 */
record ScrapedText(
    Map<String, String> types, Map<String, String> help, Map<String, String> samples) {
  private static final String NAME = "([a-zA-Z_:][a-zA-Z0-9_:]*)";
  private static final Pattern HELP = Pattern.compile("# HELP " + NAME + " (.*)");
  private static final Pattern TYPE =
      Pattern.compile("# TYPE " + NAME + " (counter|gauge|histogram|summary|untyped)");
  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\"\\\\n])*\"";
  private static final Pattern SAMPLE =
      Pattern.compile(
          "("
              + NAME
              + "(?:\\{(?:"
              + LABEL
              + "(?:,"
              + LABEL
              + ")*)?\\})?) (NaN|[+-]Inf|-?[0-9.]+(?:E-?[0-9]+)?)");

  static ScrapedText parse(String text) {
    ScrapedText scraped = new ScrapedText(new TreeMap<>(), new TreeMap<>(), new LinkedHashMap<>());
    text.lines().forEach(scraped::add);
    return scraped;
  }

  private void add(String line) {
    Matcher helpLine = HELP.matcher(line);
    Matcher typeLine = TYPE.matcher(line);
    Matcher sample = SAMPLE.matcher(line);
    if (helpLine.matches()) {
      once(help, helpLine.group(1), helpLine.group(2));
    } else if (typeLine.matches()) {
      once(types, typeLine.group(1), typeLine.group(2));
    } else if (sample.matches()) {
      once(samples, sample.group(1), sample.group(3));
    } else {
      throw new AssertionError("not Prometheus' text format: " + line);
    }
  }

  private static void once(Map<String, String> map, String key, String value) {
    if (map.put(key, value) != null) {
      throw new AssertionError("twice: " + key);
    }
  }
}
