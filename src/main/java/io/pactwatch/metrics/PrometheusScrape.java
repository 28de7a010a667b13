package io.pactwatch.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The registry that Prometheus reads. It has the JVM's metrics from the start. */
public final class PrometheusScrape implements AutoCloseable {
  /** What the text is, for HTTP. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(new Config());
  private final List<Runnable> beforeEach = new CopyOnWriteArrayList<>();
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

  /** A registry of its own; nothing is shared between two. */
  public PrometheusScrape() {
    registry.config().meterFilter(new KafkaMeterFilter());
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbageCollection.bindTo(registry);
  }

  /** Where metrics are registered. */
  public MeterRegistry registry() {
    return registry;
  }

  /** What is to be brought up to date before each scrape; it must not throw. */
  public void beforeEach(Runnable task) {
    beforeEach.add(task);
  }

  /** All metrics in Prometheus' text format. */
  public synchronized String text() {
    beforeEach.forEach(Runnable::run);
    return registry.scrape(CONTENT_TYPE);
  }

  @Override
  public void close() {
    garbageCollection.close();
    registry.close();
  }

  private static final class Config implements PrometheusConfig {
    @Override
    public @Nullable String get(String key) {
      return null;
    }

    /** Else Prometheus before 3.0 refuses a whole scrape for an exemplar on a gauge. */
    @Override
    public Properties prometheusProperties() {
      Properties properties = new Properties();
      properties.setProperty("io.prometheus.exporter.exemplars_on_all_metric_types", "false");
      return properties;
    }
  }
}
