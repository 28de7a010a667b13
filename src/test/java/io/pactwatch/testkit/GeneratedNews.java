package io.pactwatch.testkit;

import io.pactwatch.core.model.ItemKind;
import io.pactwatch.testkit.NewsWording.Named;
import io.pactwatch.testkit.NewsWording.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;

/**
 * Seeded news of 25 days in an order of arrival that is hours out of order: affairs that many
 * sources report, copy, contradict and deny, among three times as much that is of no consequence,
 * with duplicates, revisions and records that nobody can read.
 *
 * <p>At the end stands one item on each subject, dated so late that every earlier story is over and
 * so early that no report is late (with {@code score.gap} 3 days and {@code score.grace} 30 days).
 * It brings the newest event time to every partition on which a story lies, so that what is closed
 * does not depend on the partitions.
 *
 * <p>An item of the same address under another id has the same content, and an id that Kafka puts
 * onto the same partition: both take the same way and arrive in the order in which they were
 * published. Elsewhere the first to arrive would win, and alerts show its id.
 */
public final class GeneratedNews {
  /** Event time of the first item. */
  public static final Instant START = Instant.parse("2025-03-01T00:00:00Z");

  /** Event time of the items that come last. */
  public static final Instant LAST = START.plus(Duration.ofDays(29));

  private static final Duration SPAN = Duration.ofDays(25);
  private static final Duration AFFAIR = Duration.ofHours(60);
  private static final Duration DELAY = Duration.ofHours(8);
  private static final Duration COPY_DELAY = Duration.ofDays(1);
  private static final int MAXIMUM_REPORTS = 20;
  private static final List<String> UNREADABLE =
      List.of(
          "",
          "rain, bread and a late goal",
          "[1, 2, 3]",
          "{\"id\":\"cut\",\"title\":\"The sentence that never",
          "{\"title\":\"No time\",\"source\":\"harbourpost.example\"}",
          "{\"publishedAt\":\"2025-03-02T00:00:00Z\",\"source\":\"harbourpost.example\"}",
          "{\"title\":\"Too early\",\"publishedAt\":\"1969-07-20T00:00:00Z\",\"source\":\"x\"}",
          "{\"title\":\"Far ahead\",\"publishedAt\":\"2999-01-01T00:00:00Z\",\"source\":\"x\"}");

  private final Random random;
  private final int partitions;
  private final List<Arrival> arrivals = new ArrayList<>();
  private final Set<String> subjects = new LinkedHashSet<>();
  private int drafts;

  /**
   * A record to publish.
   *
   * @param kind which topic
   * @param key of the record: the item's id
   * @param text its value, which may be no item at all
   */
  public record Entry(ItemKind kind, String key, String text) {
    /** The value of the record. */
    public byte[] value() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private record Arrival(Instant at, Entry entry) {}

  private GeneratedNews(long seed, int partitions) {
    random = new Random(seed);
    this.partitions = partitions;
  }

  /**
   * Records in the order in which they are to be published.
   *
   * @param seed the same seed gives the same records
   * @param count how many there are before those that come last
   * @param partitions of the input topics
   */
  public static List<Entry> of(long seed, int count, int partitions) {
    return new GeneratedNews(seed, partitions).entries(count);
  }

  private List<Entry> entries(int count) {
    while (arrivals.size() < count / 4) {
      addAffair();
    }
    while (arrivals.size() < count) {
      switch (random.nextInt(200)) {
        case 0 -> addUnreadable();
        default -> {
          Instant at = START.plus(upTo(SPAN));
          add(draft(at, NewsWording.headline(random), NewsWording.filled("", length(), random)));
        }
      }
    }
    arrivals.sort(Comparator.comparing(Arrival::at));
    List<Entry> entries = new ArrayList<>(count);
    arrivals.subList(0, count).forEach(arrival -> entries.add(arrival.entry()));
    for (String subject : subjects) {
      entries.add(entry(draft(LAST, subject + ".", NewsWording.filled("", length(), random))));
    }
    return List.copyOf(entries);
  }

  /** Reports of one change, some of which say the opposite. */
  private void addAffair() {
    Topic topic = pick(NewsWording.TOPICS);
    Named lab = pick(NewsWording.LABS);
    Named other = pick(topic.second());
    subjects.add(NewsWording.clause(topic.clauses().get(0), lab, other, 5));
    Instant start = START.plus(upTo(SPAN.minus(AFFAIR)));
    int reports = 1 + Math.min(random.nextInt(MAXIMUM_REPORTS), random.nextInt(MAXIMUM_REPORTS));
    int number = 2 + random.nextInt(90);
    String text = "";
    for (int i = 0; i < reports; i++) {
      boolean copy = i > 0 && random.nextInt(5) < 2;
      if (!copy) {
        String pattern = random.nextInt(4) == 0 ? pick(topic.clauses()) : topic.clauses().get(0);
        int told = random.nextInt(6) == 0 ? number + 3 : number;
        text =
            NewsWording.framed(NewsWording.clause(pattern, lab, other, told), random)
                + (random.nextBoolean() ? "" : "\n\n" + NewsWording.filled("", 120, random));
      }
      boolean inTitle = random.nextInt(3) > 0 && text.indexOf('\n') < 0;
      String title = inTitle ? text : NewsWording.headline(random);
      String body = NewsWording.filled(inTitle ? "" : text, length(), random);
      NewsDraft draft = draft(start.plus(upTo(AFFAIR)), title, body);
      add(random.nextInt(12) == 0 ? draft.announcedBy(lab.party()) : draft);
    }
  }

  /** Adds it, at times with a duplicate, a copy under another id, or a revision. */
  private void add(NewsDraft draft) {
    Instant at = draft.publishedAt().plus(upTo(DELAY));
    arrivals.add(new Arrival(at, entry(draft)));
    switch (random.nextInt(200)) {
      case 0, 1 -> arrivals.add(new Arrival(later(at), entry(draft)));
      case 2, 3 ->
          arrivals.add(
              new Arrival(
                  later(at),
                  entry(draft.copy(idBeside(draft.id()), draft.url() + "?utm_source=mail"))));
      case 4 -> arrivals.add(new Arrival(later(at), entry(draft.revised())));
      default -> {
        // As it is.
      }
    }
  }

  private void addUnreadable() {
    Instant at = START.plus(upTo(SPAN));
    drafts++;
    arrivals.add(
        new Arrival(at, new Entry(ItemKind.NEWS, "unreadable-" + drafts, pick(UNREADABLE))));
  }

  private NewsDraft draft(Instant publishedAt, String title, String body) {
    drafts++;
    String id = "item-" + drafts;
    String source = pick(NewsWording.SOURCES);
    return NewsDraft.news(id, publishedAt, source, title, body, "https://" + source + "/" + id);
  }

  private static Entry entry(NewsDraft draft) {
    return new Entry(draft.kind(), draft.id(), draft.json());
  }

  private String idBeside(String id) {
    String beside = id + "-copy";
    while (partition(beside) != partition(id)) {
      beside += "y";
    }
    return beside;
  }

  /** As Kafka's producers choose it for a key. */
  private int partition(String key) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
  }

  private Instant later(Instant at) {
    return at.plus(upTo(COPY_DELAY));
  }

  /** Whole seconds, so that some reports are of the same time. */
  private Duration upTo(Duration limit) {
    return Duration.ofSeconds(random.nextLong(limit.toSeconds()));
  }

  /** Of a body, so that the record has 300 to 800 bytes. */
  private int length() {
    return 60 + random.nextInt(380);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
