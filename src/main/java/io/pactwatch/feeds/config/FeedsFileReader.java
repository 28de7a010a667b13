package io.pactwatch.feeds.config;

import io.pactwatch.core.model.PartyId;
import io.pactwatch.feeds.fetch.AddressRange;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the YAML of a configuration of feeds. Only its text is taken apart: no object is made of
 * anything in it.
 */
public final class FeedsFileReader {
  private static final int MAXIMUM_BYTES = 256 * 1024;
  private static final int MOST_FEEDS = 1_000;
  private static final int MAXIMUM_DEPTH = 8;
  private static final Set<String> KEYS =
      Set.of("poller", "contact", "allow-addresses", "defaults", "feeds");

  private FeedsFileReader() {}

  /**
   * Reads a document.
   *
   * @param parties those that can be issuers
   * @throws FeedsFileException if anything is wrong, with all of it at once
   */
  public static FeedsFile read(String document, Set<PartyId> parties) {
    Problems problems = new Problems();
    Optional<MappingNode> root = root(document, problems);
    Optional<FeedsFile> file = root.map(node -> file(node, parties, problems));
    if (!problems.isEmpty() || file.isEmpty()) {
      throw problems.exception();
    }
    return file.get();
  }

  private static FeedsFile file(MappingNode node, Set<PartyId> parties, Problems problems) {
    YamlMapping mapping = new YamlMapping(node, KEYS, problems);
    FeedReading reading = new FeedReading(parties, problems);
    FeedReading.Defaults defaults =
        mapping.mapping("defaults").map(reading::defaults).orElseGet(FeedReading.Defaults::new);
    List<MappingNode> entries = mapping.mappings("feeds");
    if (entries.isEmpty()) {
      problems.add(mapping.line("feeds"), "'feeds' must list one feed at least");
    }
    if (entries.size() > MOST_FEEDS) {
      problems.add(mapping.line("feeds"), "more than " + MOST_FEEDS + " feeds: use two pollers");
    }
    List<Feed> feeds = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MappingNode entry : entries.subList(0, Math.min(MOST_FEEDS, entries.size()))) {
      reading.feed(entry, defaults).ifPresent(feeds::add);
      reading
          .lastName()
          .filter(name -> !names.add(name))
          .ifPresent(
              name ->
                  problems.add(
                      YamlMapping.lineOf(entry), "a feed named '" + name + "' is there twice"));
    }
    return new FeedsFile(
        mapping.optional("poller", FeedValues::name).orElse("default"),
        mapping.optional("contact", FeedValues::contact),
        mapping.list("allow-addresses", AddressRange::parse),
        feeds);
  }

  private static Optional<MappingNode> root(String document, Problems problems) {
    if (document.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
      problems.add(1, "the file is larger than " + MAXIMUM_BYTES / 1024 + " KiB");
      return Optional.empty();
    }
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAXIMUM_BYTES);
    limits.setNestingDepthLimit(MAXIMUM_DEPTH);
    try {
      @Nullable Node node = new Yaml(limits).compose(new StringReader(document));
      if (node instanceof MappingNode mapping) {
        return Optional.of(mapping);
      }
      problems.add(1, "the file must be a mapping with the key 'feeds'");
    } catch (MarkedYAMLException broken) {
      @Nullable Mark mark = broken.getProblemMark();
      problems.add(mark == null ? 1 : mark.getLine() + 1, "no YAML: " + broken.getProblem());
    } catch (YAMLException broken) {
      problems.add(
          1, "no YAML: " + String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }
}
