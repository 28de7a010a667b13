package io.pactwatch.stream;

import io.pactwatch.stream.TopicSpec.Cleanup;
import java.time.Duration;
import java.util.List;

/** Every topic once. */
public final class Topics {
  private final TopicSpec news;
  private final TopicSpec announcements;
  private final TopicSpec catalogue;
  private final TopicSpec signals;
  private final TopicSpec stories;
  private final TopicSpec alerts;
  private final TopicSpec deadLetters;
  private final TopicSpec feeds;

  /**
   * How long records are kept.
   *
   * @param inputs news and announcements
   * @param signals signals
   * @param stories stories
   * @param alerts alerts
   * @param deadLetters dead letters
   * @param window how long a report can still change a story: what is kept for less is lost
   */
  public record Retentions(
      Duration inputs,
      Duration signals,
      Duration stories,
      Duration alerts,
      Duration deadLetters,
      Duration window) {}

  /** The topics of one prefix. */
  public Topics(String prefix, Retentions kept) {
    Duration window = kept.window();
    news =
        new TopicSpec(
            prefix + "news.v1", Cleanup.DELETE, kept.inputs(), window, "news items, by item id");
    announcements =
        new TopicSpec(
            prefix + "announcements.v1",
            Cleanup.DELETE,
            kept.inputs(),
            window,
            "first-party announcements, by item id");
    catalogue =
        new TopicSpec(
            prefix + "catalogue.v1",
            Cleanup.COMPACT_LATE,
            kept.inputs(),
            Duration.ZERO,
            "catalogues, by catalogue name");
    signals =
        new TopicSpec(
            prefix + "signals.v1",
            Cleanup.DELETE,
            kept.signals(),
            window,
            "signals, by signal key");
    stories =
        new TopicSpec(
            prefix + "stories.v1",
            Cleanup.COMPACT_AND_DELETE,
            kept.stories(),
            window,
            "stories after each change, by story id");
    alerts =
        new TopicSpec(
            prefix + "alerts.v1",
            Cleanup.COMPACT_AND_DELETE,
            kept.alerts(),
            window,
            "the newest revision of each alert, by alert id");
    deadLetters =
        new TopicSpec(
            prefix + "dead-letters.v1",
            Cleanup.DELETE,
            kept.deadLetters(),
            Duration.ZERO,
            "what could not be read, as received, the reason in headers");
    feeds =
        new TopicSpec(
            prefix + "feeds.v1",
            Cleanup.COMPACT,
            kept.inputs(),
            Duration.ZERO,
            "how each feed is, by its name, and what was seen of it");
  }

  public TopicSpec news() {
    return news;
  }

  public TopicSpec announcements() {
    return announcements;
  }

  public TopicSpec catalogue() {
    return catalogue;
  }

  public TopicSpec signals() {
    return signals;
  }

  public TopicSpec stories() {
    return stories;
  }

  public TopicSpec alerts() {
    return alerts;
  }

  public TopicSpec deadLetters() {
    return deadLetters;
  }

  public TopicSpec feeds() {
    return feeds;
  }

  /** All of them, in the order of the way of an item. */
  public List<TopicSpec> all() {
    return List.of(news, announcements, catalogue, signals, stories, alerts, deadLetters, feeds);
  }
}
