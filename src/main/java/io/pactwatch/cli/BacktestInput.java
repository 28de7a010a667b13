package io.pactwatch.cli;

import io.pactwatch.backtest.Shift;
import io.pactwatch.backtest.TruthFile;
import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.client.Connection;
import io.pactwatch.config.SettingKeys;
import io.pactwatch.config.Settings;
import io.pactwatch.replay.CatalogueHistory;
import io.pactwatch.replay.FileItems;
import io.pactwatch.replay.ItemSource;
import io.pactwatch.replay.Period;
import io.pactwatch.replay.TopicItems;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.stream.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a backtest reads, and by which settings and catalogue. */
final class BacktestInput {
  /** The groups of settings that change what a backtest yields. */
  private static final Set<String> GROUPS =
      Set.of("admit", "dedupe", "extract", "score", "alert", "drift");

  @Option(
      names = "--items",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Items as JSON Lines, each file in order of time; several are merged.")
  private List<String> items = new ArrayList<>();

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT[,…]",
      description = "In place of files: the topics of this cluster, as they are at the start.")
  private Optional<String> bootstrapServers = Optional.empty();

  @Mixin private CommandConfigOption commandConfig = new CommandConfigOption();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = PastTimeConverter.class,
      description = "The first time that is replayed: 2026-04-27 or 2026-04-27T13:00:00Z.")
  private Optional<Instant> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = PastTimeConverter.class,
      description = "The first time that is not replayed any more.")
  private Optional<Instant> to = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "event|log",
      defaultValue = "event",
      description =
          "Which time --from and --to mean: when an item was published, or when Kafka logged it."
              + " Default: ${DEFAULT-VALUE}.")
  private Period.Clock clock = Period.Clock.EVENT;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description =
          "What if all items were read by this catalogue? Default: each by the one that was in"
              + " force when it was published, by the topic; of files, the bundled one.")
  private Optional<String> catalogue = Optional.empty();

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description =
          "Shifts that are known: tab-separated lines with the header date, key, type, direction.")
  private Optional<String> truth = Optional.empty();

  @Option(
      names = "--truth-tolerance",
      paramLabel = "DURATION",
      defaultValue = "P7D",
      description =
          "How far the day of a known shift may lie outside an alert's reports. Default:"
              + " ${DEFAULT-VALUE}.")
  private Duration tolerance = Duration.ZERO;

  @Mixin private SettingsOptions settings = new SettingsOptions();

  /**
   * The settings of the user, with some of the command's.
   *
   * @throws CommandException with every wrong setting in a line of its own
   */
  Settings settings(Map<String, String> fixed) {
    return settings.settings(Map.of(), fixed);
  }

  /** The settings that differ from the defaults and change what a backtest yields. */
  static SortedMap<String, String> changed(Settings settings) {
    return settings.changed(GROUPS);
  }

  /**
   * Opens what is to be replayed.
   *
   * @throws CommandException if it is neither files nor a cluster, or both, or no file is there
   */
  ItemSource open(Settings settings, Period period) {
    if (items.isEmpty() == bootstrapServers.isEmpty()) {
      throw CommandException.wrongUsage(
          "give either --items FILE… or --bootstrap-servers HOST:PORT, not "
              + (items.isEmpty() ? "neither" : "both"));
    }
    if (bootstrapServers.isPresent()) {
      return TopicItems.open(connection(settings), Wiring.topics(settings), period);
    }
    items.forEach(item -> new InputFile(item).requireReadable());
    return FileItems.open(
        items.stream().map(Path::of).toList(), period, settings.whole(SettingKeys.ADMIT_MAX_BYTES));
  }

  /** Whether topics are read; else files are. */
  boolean isFromTopics() {
    return bootstrapServers.isPresent();
  }

  /**
   * The period.
   *
   * @throws CommandException if it ends before it begins
   */
  Period period() {
    try {
      return new Period(from, to, clock);
    } catch (IllegalArgumentException upsideDown) {
      throw CommandException.wrongUsage("--from, --to: " + upsideDown.getMessage());
    }
  }

  /** The catalogues by which items are read. */
  CatalogueBook catalogues(Settings settings) {
    CheckedCatalogue initial = CatalogueOption.compiled(catalogue);
    Topics topics = Wiring.topics(settings);
    return isFromTopics() && catalogue.isEmpty()
        ? CatalogueHistory.read(connection(settings), topics, initial)
        : new CatalogueBook(initial);
  }

  /** The shifts that are known, where a file was given. */
  Optional<List<Shift>> truth() {
    return truth.map(
        file -> {
          InputFile input = new InputFile(file);
          return TruthFile.read(input.name(), input.readText());
        });
  }

  Duration tolerance() {
    return tolerance;
  }

  private Connection connection(Settings settings) {
    return KafkaOptions.connection(
        bootstrapServers.orElse(""), commandConfig, settings.text(SettingKeys.TOPICS_PREFIX));
  }
}
