package io.pactwatch.cli;

import io.pactwatch.archive.format.CsvFormat;
import io.pactwatch.archive.format.CsvOptions;
import io.pactwatch.archive.format.FeedFormat;
import io.pactwatch.archive.format.GkgFilter;
import io.pactwatch.archive.format.GkgFormat;
import io.pactwatch.archive.format.ItemDefaults;
import io.pactwatch.archive.format.JsonLinesFormat;
import io.pactwatch.archive.format.RecordFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** How archives are read. */
final class ArchiveOptions {
  private static final String TAB = "tab";

  @Option(
      names = "--format",
      paramLabel = "jsonl|csv|gdelt-gkg|feed",
      defaultValue = "jsonl",
      description = {
        "What the files are, each as it is, zipped or gzipped. Default: ${DEFAULT-VALUE}.",
        "jsonl: an item in a line. csv: columns by name. gdelt-gkg: GKG 2.1. feed: RSS, Atom and"
            + " JSON Feed."
      })
  private ArchiveFormat format = ArchiveFormat.JSONL;

  @Option(
      names = "--columns",
      paramLabel = "FIELD=COLUMN",
      split = ",",
      description =
          "csv: the column of a field of items, where it has another name; several are joined by"
              + " commas.")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--delimiter",
      paramLabel = "CHARACTER|tab",
      description = "csv: what stands between columns. Default: a comma.")
  private Optional<String> delimiter = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "csv, feed: the zone of dates that say none, such as Europe/Berlin. Without it, such"
              + " dates are refused in csv, and of UTC in feeds.")
  private Optional<ZoneId> zone = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "csv, feed: the publisher of items that name none. Default for feeds: the host of an"
              + " item's address.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--issuer",
      paramLabel = "PARTY",
      description = "csv, feed: who speaks in announcements that name no issuer.")
  private Optional<String> issuer = Optional.empty();

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "gdelt-gkg: only lines with this theme, or another that is given.")
  private List<String> themes = List.of();

  @Option(
      names = "--organisation",
      paramLabel = "NAME",
      description = "gdelt-gkg: only lines with this organisation, or another that is given.")
  private List<String> organisations = List.of();

  ArchiveFormat format() {
    return format;
  }

  /**
   * The format to read by.
   *
   * @throws CommandException if an option is not of the format, or makes no sense
   */
  RecordFormat recordFormat() {
    requireFit();
    return switch (format) {
      case JSONL -> new JsonLinesFormat();
      case CSV -> csv();
      case GDELT_GKG -> new GkgFormat(new GkgFilter(Set.copyOf(themes), Set.copyOf(organisations)));
      case FEED -> new FeedFormat(zone.orElse(ZoneOffset.UTC), defaults());
    };
  }

  private CsvFormat csv() {
    try {
      return new CsvFormat(new CsvOptions(columns, delimiterCharacter(), zone, defaults()));
    } catch (IllegalArgumentException wrong) {
      throw CommandException.wrongUsage("--columns or --delimiter: " + wrong.getMessage());
    }
  }

  private char delimiterCharacter() {
    String given = delimiter.orElse(",");
    if (given.equals(TAB)) {
      return '\t';
    }
    if (given.length() != 1) {
      throw new IllegalArgumentException("'" + given + "' is not one character, nor 'tab'");
    }
    return given.charAt(0);
  }

  private ItemDefaults defaults() {
    return new ItemDefaults(source, issuer);
  }

  private void requireFit() {
    EnumSet<ArchiveFormat> tables = EnumSet.of(ArchiveFormat.CSV);
    EnumSet<ArchiveFormat> both = EnumSet.of(ArchiveFormat.CSV, ArchiveFormat.FEED);
    EnumSet<ArchiveFormat> graph = EnumSet.of(ArchiveFormat.GDELT_GKG);
    requireFit("--columns", !columns.isEmpty(), tables);
    requireFit("--delimiter", delimiter.isPresent(), tables);
    requireFit("--zone", zone.isPresent(), both);
    requireFit("--source", source.isPresent(), both);
    requireFit("--issuer", issuer.isPresent(), both);
    requireFit("--theme", !themes.isEmpty(), graph);
    requireFit("--organisation", !organisations.isEmpty(), graph);
  }

  private void requireFit(String option, boolean isGiven, EnumSet<ArchiveFormat> formats) {
    if (isGiven && !formats.contains(format)) {
      throw CommandException.wrongUsage(
          option + " has no meaning with --format " + EnumConverter.write(format));
    }
  }

  /** All options that decide which items are read, in one text that is equal for equal ones. */
  String way() {
    return String.join(
        "\n",
        EnumConverter.write(format),
        new TreeMap<>(columns).toString(),
        delimiter.orElse(""),
        zone.map(ZoneId::getId).orElse(""),
        source.orElse(""),
        issuer.orElse(""),
        new TreeSet<>(themes).toString(),
        new TreeSet<>(organisations).toString());
  }
}
