package io.pactwatch.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.core.admit.Admission;
import io.pactwatch.core.alert.AlertPolicy;
import io.pactwatch.core.catalogue.Weights;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.core.score.Reports;
import io.pactwatch.core.score.Stories;
import io.pactwatch.core.score.StoryGatherer;
import io.pactwatch.serde.ItemReader;
import io.pactwatch.serde.PactwatchSerdes;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.testkit.GeneratedNews;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says what must come out, in one thread and with plain maps: no topology, no partitions, no
 * stores, and the signals in the order of their event time instead of that of their arrival.
 */
final class Oracle {
  private static final Comparator<Signal> BY_TIME =
      Comparator.comparing(Signal::publishedAt).thenComparing(Signal::id);

  private final CheckedCatalogue catalogue;
  private final ItemReader reader;
  private final StoryGatherer gatherer;
  private final AlertPolicy policy;
  private final Map<String, List<Object>> contentById = new HashMap<>();
  private final Map<String, String> idByAddress = new HashMap<>();

  private long refused;
  private long admitted;
  private long knownIds;
  private final List<Signal> signals = new ArrayList<>();

  private Oracle(CheckedCatalogue catalogue, StageSettings settings) {
    this.catalogue = catalogue;
    reader = new ItemReader(settings.admit(), settings.maximumItemBytes());
    gatherer = new StoryGatherer(settings.score());
    policy = new AlertPolicy(settings.alert(), new Assessor(settings.score()));
  }

  /**
   * What comes out of these records.
   *
   * @param records in the order in which they are published
   */
  static Outcome outcome(
      List<GeneratedNews.Entry> records, CheckedCatalogue catalogue, StageSettings settings) {
    Oracle oracle = new Oracle(catalogue, settings);
    records.forEach(oracle::read);
    return new Outcome(
        oracle.admitted,
        oracle.refused,
        oracle.admitted - oracle.knownIds,
        oracle.signals.size(),
        oracle.alerts());
  }

  private void read(GeneratedNews.Entry entry) {
    Admission admission = reader.read(entry.value(), entry.kind(), Instant.now());
    if (admission instanceof Admission.Admitted is) {
      admitted++;
      if (isNew(is.item())) {
        signals.addAll(catalogue.extractor().extract(is.item()));
      }
    } else {
      refused++;
    }
  }

  private boolean isNew(Item item) {
    String address = item.url().map(Oracle::withoutQuery).orElse("");
    List<Object> content =
        List.of(
            item.title(), item.body(), item.publishedAt(), item.source(), item.issuer(), address);
    if (content.equals(contentById.put(item.id(), content))) {
      knownIds++;
      return false;
    }
    return idByAddress.computeIfAbsent(address, none -> item.id()).equals(item.id());
  }

  /** Generated addresses have no query but one that only tracks. */
  private static String withoutQuery(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  private record Subject(SignalKey key, SignalType type) {}

  private Map<String, String> alerts() {
    Map<Subject, Stories> bySubject = new HashMap<>();
    Weights weights = catalogue.catalogue().weights();
    for (Signal signal : signals.stream().sorted(BY_TIME).toList()) {
      bySubject.merge(
          new Subject(signal.key(), signal.type()),
          storiesOf(signal, weights),
          (before, added) -> gatherer.merge(before, added));
    }
    requireThatAllKeysReachTheEnd(bySubject);
    Map<String, String> alerts = new TreeMap<>();
    bySubject.values().stream()
        .flatMap(stories -> stories.stories().stream())
        .map(this::alert)
        .flatMap(Optional::stream)
        .forEach(alert -> alerts.put(alert.id(), written(alert)));
    return alerts;
  }

  private Stories storiesOf(Signal signal, Weights weights) {
    return gatherer
        .join(
            Stories.none(signal.key(), signal.type()),
            Reports.of(signal, weights),
            weights.ofType(signal.type()))
        .after();
  }

  /**
   * A story closes by the newest event time of its partition. All keys have a signal at the very
   * end, so that this is one and the same time, whatever the partitions are.
   */
  private static void requireThatAllKeysReachTheEnd(Map<Subject, Stories> bySubject) {
    Map<SignalKey, Instant> newest = new HashMap<>();
    bySubject.forEach(
        (subject, stories) ->
            newest.merge(
                subject.key(),
                stories.newestEventTime().orElseThrow(),
                (one, other) -> one.isAfter(other) ? one : other));
    assertThat(newest).allSatisfy((key, at) -> assertThat(at).isEqualTo(GeneratedNews.LAST));
  }

  private Optional<StoryAlert> alert(Story story) {
    return gatherer.isClosed(story, GeneratedNews.LAST)
        ? policy.evaluateClosed(story, gatherer.closeAt(story))
        : policy.evaluate(story);
  }

  private static String written(Alert alert) {
    byte[] bytes = PactwatchSerdes.ALERT.serializer().serialize("alerts", alert);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
