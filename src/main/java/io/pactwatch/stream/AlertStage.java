package io.pactwatch.stream;

import io.pactwatch.core.alert.AlertPolicy;
import io.pactwatch.core.alert.GrowingAlerts;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.AlertRevision;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.CloudEventHeaders;
import io.pactwatch.serde.PactwatchSerdes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Stories to alerts. An alert is a function of its story, so it is computed for each change and
 * written only where it differs from what was written last.
 */
final class AlertStage {
  private static final String ALERTS = "alerts";

  /** For so many open stories of a partition, those that changed last, more is kept at hand. */
  private static final int STORIES_AT_HAND = 1_000;

  private final Routes routes;
  private final AlertPolicy policy;
  private final PipelineMetrics metrics;

  AlertStage(Routes routes, AlertPolicy policy, PipelineMetrics metrics) {
    this.routes = routes;
    this.policy = policy;
    this.metrics = metrics;
  }

  void build(KStream<String, StoryEvent> events) {
    routes.alerts(
        events.process(supplier(), Named.as("alert-decide-revisions")), "alert-write-alerts");
  }

  private ProcessorSupplier<String, StoryEvent, String, Alert> supplier() {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, StoryEvent, String, Alert> get() {
        return new Decide();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(routes.store(ALERTS, PactwatchSerdes.STORY_ALERT));
      }
    };
  }

  /** Writes what differs from what was written last. */
  private final class Decide extends ContextualProcessor<String, StoryEvent, String, Alert> {
    private KeyValueStore<String, StoryAlert> written;
    private GrowingAlerts alerts = new GrowingAlerts(policy, STORIES_AT_HAND);

    @Override
    public void init(ProcessorContext<String, Alert> context) {
      super.init(context);
      written = context.getStateStore(ALERTS);
      alerts = new GrowingAlerts(policy, STORIES_AT_HAND);
    }

    @Override
    public void process(Record<String, StoryEvent> record) {
      StoryEvent event = record.value();
      String alertId = AlertPolicy.alertId(event.storyId());
      if (event instanceof StoryEvent.Forgotten) {
        written.delete(alertId);
      } else {
        decide(record, alertId, alertOf(event));
      }
    }

    private Optional<StoryAlert> alertOf(StoryEvent event) {
      if (event instanceof StoryEvent.Changed changed) {
        return changed
            .closedAt()
            .map(closedAt -> alerts.evaluateClosed(changed.story(), closedAt))
            .orElseGet(() -> alerts.evaluate(changed.story()));
      }
      if (event instanceof StoryEvent.Closed closed) {
        return alerts.evaluateClosed(closed.story(), closed.closedAt());
      }
      alerts.forget(event.storyId());
      return Optional.empty();
    }

    private void decide(
        Record<String, StoryEvent> record, String alertId, Optional<StoryAlert> alert) {
      Optional<StoryAlert> before = Optional.ofNullable(written.get(alertId));
      if (alert.equals(before)) {
        return;
      }
      if (alert.isEmpty()) {
        written.delete(alertId);
        context().forward(Tombstones.of(alertId, record.timestamp()));
        return;
      }
      written.put(alertId, alert.get());
      Record<String, Alert> outgoing = new Record<>(alertId, alert.get(), record.timestamp());
      if (routes.wantsHeaders()) {
        CloudEventHeaders.putAlert(outgoing.headers(), alert.get());
      }
      context().forward(outgoing);
      count(record, before, alert.get());
    }

    private void count(
        Record<String, StoryEvent> record, Optional<StoryAlert> before, StoryAlert alert) {
      List<AlertRevision> revisions = alert.revisions();
      int known = before.map(earlier -> earlier.revisions().size()).orElse(0);
      Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
      for (int index = known; index < revisions.size(); index++) {
        metrics.storyAlertRaised(alert.key(), alert.type(), revisions.get(index).severity());
      }
      if (known < revisions.size() && record.value() instanceof StoryEvent.Changed) {
        Instant arrivedAt =
            Instant.ofEpochMilli(ArrivalHeader.of(record.headers(), record.timestamp()));
        metrics.alertLatency(alert.raisedAt(), arrivedAt, now);
      }
    }
  }
}
