package io.pactwatch.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Shows Kafka's own metrics, as far as {@link KafkaMeterFilter} lets them through. Their recording
 * level must stay at INFO: at DEBUG RocksDB has negative counters, which no scrape survives.
 */
public final class KafkaMeters implements AutoCloseable {
  /** Metrics of tasks and partitions appear late; by default a minute late. */
  private static final Duration REFRESH = Duration.ofSeconds(10);

  private final MeterRegistry registry;
  private final Deque<Runnable> closings = new ArrayDeque<>();
  private final ScheduledExecutorService refresher =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "kafka-meters-refresh");
            thread.setDaemon(true);
            return thread;
          });

  /** Nothing is bound yet. */
  public KafkaMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Shows the metrics of Kafka Streams and of the clients inside it. */
  public void bind(KafkaStreams streams) {
    KafkaStreamsMetrics meters = new KafkaStreamsMetrics(streams, Tags.empty(), refresher, REFRESH);
    bind(meters, meters::close);
  }

  /** Shows the metrics of a consumer. */
  public void bind(Consumer<?, ?> consumer) {
    KafkaClientMetrics meters = new KafkaClientMetrics(consumer, Tags.empty(), refresher, REFRESH);
    bind(meters, meters::close);
  }

  /** Shows the metrics of a producer. */
  public void bind(Producer<?, ?> producer) {
    KafkaClientMetrics meters = new KafkaClientMetrics(producer, Tags.empty(), refresher, REFRESH);
    bind(meters, meters::close);
  }

  /** Takes the metrics away again. Close it before what it shows. */
  @Override
  public synchronized void close() {
    while (!closings.isEmpty()) {
      closings.pop().run();
    }
    refresher.shutdownNow();
  }

  private synchronized void bind(MeterBinder meters, Runnable closing) {
    closings.push(closing);
    meters.bindTo(registry);
  }
}
