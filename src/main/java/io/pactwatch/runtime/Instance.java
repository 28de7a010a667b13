package io.pactwatch.runtime;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.catalogue.CheckedCatalogue;
import io.pactwatch.config.HttpSettings;
import io.pactwatch.config.Settings;
import io.pactwatch.core.admit.RefusalReason;
import io.pactwatch.core.catalogue.DisplayNames;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.metrics.KafkaMeters;
import io.pactwatch.metrics.MeterBounds;
import io.pactwatch.metrics.MicrometerPipelineMetrics;
import io.pactwatch.metrics.PrometheusScrape;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.view.BacktestRuns;
import io.pactwatch.view.SystemView;
import io.pactwatch.view.ViewFeeder;
import io.pactwatch.web.Health;
import io.pactwatch.web.HealthProbe;
import io.pactwatch.web.HttpEndpoint;
import io.pactwatch.web.RunState;
import io.pactwatch.web.WebContent;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/** A monitor together with its metrics, a view of the whole system, and the HTTP server. */
public final class Instance implements AutoCloseable {
  private final PrometheusScrape scrape;
  private final KafkaMeters kafkaMeters;
  private final Monitor monitor;
  private final ViewFeeder feeder;
  private final HttpEndpoint http;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Instance(
      PrometheusScrape scrape,
      KafkaMeters kafkaMeters,
      Monitor monitor,
      ViewFeeder feeder,
      HttpEndpoint http) {
    this.scrape = scrape;
    this.kafkaMeters = kafkaMeters;
    this.monitor = monitor;
    this.feeder = feeder;
    this.http = http;
  }

  /**
   * Starts all of it: first the HTTP server, so that its port is known to be free before anything
   * is read.
   *
   * @param settings of the user
   * @param catalogue in force until another one is published
   * @param version of the program, for the metrics
   * @throws io.pactwatch.web.HttpStartException if the address is taken
   * @throws UnfitTopicsException if topics are there and are not as they must be
   * @throws KafkaAccessException if the cluster cannot be reached or refuses
   */
  public static Instance start(Settings settings, CheckedCatalogue catalogue, String version) {
    PrometheusScrape scrape = new PrometheusScrape();
    KafkaMeters kafkaMeters = new KafkaMeters(scrape.registry());
    StartingProbe probe = new StartingProbe();
    CatalogueBook book = new CatalogueBook(catalogue);
    StageSettings stages = Wiring.stages(settings);
    SystemView view = new SystemView(stages, System::nanoTime);
    HttpEndpoint http =
        HttpEndpoint.start(
            settings.http(),
            new WebContent(
                probe,
                scrape::text,
                view,
                new BacktestRuns(settings.backtestsDirectory(), stages),
                () -> DisplayNames.of(book.schedule().latest().catalogue())));
    try {
      MicrometerPipelineMetrics metrics =
          new MicrometerPipelineMetrics(
              scrape.registry(),
              version,
              Arrays.stream(RefusalReason.values()).map(RefusalReason::id).toList(),
              catalogue.catalogue().weights().typePercent().keySet(),
              new MeterBounds(
                  settings.mostPairs(),
                  settings.watchedPairs().stream().map(SignalKey::parse).toList()));
      scrape.beforeEach(metrics::refresh);
      Monitor monitor = Monitor.start(settings, book, metrics, kafkaMeters::bind);
      probe.started(monitor);
      ViewFeeder feeder = ViewFeeder.start(view, stages, Wiring.connection(settings));
      return new Instance(scrape, kafkaMeters, monitor, feeder, http);
    } catch (RuntimeException failure) {
      http.close();
      kafkaMeters.close();
      scrape.close();
      throw failure;
    }
  }

  /** Where the HTTP server listens. */
  public String address(HttpSettings settings) {
    return "http://" + settings.host() + ":" + http.port();
  }

  /** How many records wait to be processed; nothing while that is not known. */
  public OptionalLong lag() {
    return monitor.lag();
  }

  /** Whether the monitor has ended by a failure. */
  public boolean hasFailed() {
    return monitor.hasFailed();
  }

  /** Whether the monitor has ended, in whatever way. */
  public boolean hasEnded() {
    return closed.get() || monitor.hasFailed();
  }

  /**
   * Waits until the monitor has ended.
   *
   * @return whether it ended by a failure
   */
  public boolean awaitEnd() throws InterruptedException {
    return monitor.awaitEnd();
  }

  /** Stops in order. Closing again does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      kafkaMeters.close();
      feeder.close();
      monitor.close();
      http.close();
      scrape.close();
    }
  }

  /** Answers before there is a monitor. */
  private static final class StartingProbe implements HealthProbe {
    private volatile HealthProbe probe = () -> Health.of(RunState.STARTING, OptionalLong.empty());

    void started(Monitor monitor) {
      probe = () -> healthOf(monitor);
    }

    @Override
    public Health health() {
      return probe.health();
    }

    private static Health healthOf(Monitor monitor) {
      if (monitor.hasFailed()) {
        return Health.of(RunState.DEAD, monitor.lag());
      }
      RunState state =
          switch (monitor.state()) {
            case CREATED -> RunState.STARTING;
            case REBALANCING -> RunState.REBALANCING;
            case RUNNING -> RunState.RUNNING;
            case PENDING_SHUTDOWN, NOT_RUNNING -> RunState.STOPPING;
            case PENDING_ERROR, ERROR -> RunState.DEAD;
          };
      return Health.of(state, monitor.lag());
    }
  }
}
