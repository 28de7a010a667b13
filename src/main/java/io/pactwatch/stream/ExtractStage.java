package io.pactwatch.stream;

import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.serde.CloudEventHeaders;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Items to signals, each by the catalogue in force when it was published. */
final class ExtractStage {
  private final ItemWork work;
  private final Routes routes;
  private final PipelineMetrics metrics;

  ExtractStage(ItemWork work, Routes routes, PipelineMetrics metrics) {
    this.work = work;
    this.routes = routes;
    this.metrics = metrics;
  }

  /** Signals by their key. */
  KStream<String, Signal> build(KStream<String, Item> items) {
    return items.process(Extract::new, Named.as("extract-find-signals"));
  }

  private final class Extract extends ContextualProcessor<String, Item, String, Signal> {
    @Override
    public void process(Record<String, Item> record) {
      for (Signal signal : work.extract(record.value())) {
        metrics.signal(signal.type(), signal.direction(), signal.certainty());
        Record<String, Signal> found =
            new Record<>(signal.key().value(), signal, record.timestamp());
        if (routes.wantsHeaders()) {
          CloudEventHeaders.putSignal(found.headers(), signal);
          ArrivalHeader.put(found.headers(), record.timestamp());
        }
        context().forward(found);
      }
    }
  }
}
