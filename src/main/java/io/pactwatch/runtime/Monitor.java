package io.pactwatch.runtime;

import io.pactwatch.catalogue.CatalogueBook;
import io.pactwatch.config.Settings;
import io.pactwatch.metrics.PipelineMetrics;
import io.pactwatch.stream.PactwatchTopology;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.stream.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running instance. Instances with the same {@code runtime.application-id} share the work; they
 * know of each other only through Kafka.
 */
public final class Monitor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final LagProbe lagProbe;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean failed;

  private Monitor(KafkaStreams streams, LagProbe lagProbe) {
    this.streams = streams;
    this.lagProbe = lagProbe;
  }

  /**
   * Creates missing topics, refuses topics that would lose data, and starts.
   *
   * @param settings of the user
   * @param catalogues with the one in force until another one is published
   * @param metrics is told what happens
   * @param beforeStart sees the streams before they start, to bind their own metrics
   * @throws UnfitTopicsException if topics are there and are not as they must be
   * @throws KafkaAccessException if the cluster cannot be reached or refuses
   */
  public static Monitor start(
      Settings settings,
      CatalogueBook catalogues,
      PipelineMetrics metrics,
      Consumer<KafkaStreams> beforeStart) {
    StageSettings stages = Wiring.stages(settings);
    Topics topics = stages.topics();
    Properties properties = StreamsProperties.of(settings, topics.deadLetters().name(), metrics);
    provision(settings);
    KafkaStreams streams =
        streams(PactwatchTopology.build(stages, catalogues, metrics), properties, settings);
    LagProbe lagProbe =
        LagProbe.start(
            AdminClients.create(settings),
            settings.runtime().applicationId(),
            inputs(topics, settings.runtime().applicationId()));
    Monitor monitor = new Monitor(streams, lagProbe);
    monitor.watch(metrics);
    beforeStart.accept(streams);
    try {
      streams.start();
      return monitor;
    } catch (StreamsException failure) {
      monitor.close();
      throw KafkaAccessException.failed(
          "the streams cannot start: " + Failures.message(failure), failure);
    }
  }

  private static KafkaStreams streams(Topology topology, Properties properties, Settings settings) {
    try {
      return new KafkaStreams(topology, properties);
    } catch (ConfigException refused) {
      throw KafkaAccessException.misconfigured(refused);
    } catch (StreamsException failure) {
      throw KafkaAccessException.failed(
          "the state in "
              + settings.runtime().stateDirectory()
              + " cannot be used, most likely because another instance on this machine uses it: give"
              + " each its own runtime.state-directory",
          failure);
    }
  }

  /** All that is waited for: what is published, and what is between the stages. */
  private static List<String> inputs(Topics topics, String applicationId) {
    return List.of(
        topics.news().name(),
        topics.announcements().name(),
        applicationId + "-items-by-id-repartition",
        applicationId + "-items-by-url-repartition",
        topics.signals().name());
  }

  private static void provision(Settings settings) {
    try (Admin admin = AdminClients.create(settings)) {
      TopicProvisioner provisioner = new TopicProvisioner(admin, settings);
      List<String> created = provisioner.create();
      if (!created.isEmpty()) {
        LOG.info("Created topics {}", created);
      }
      List<TopicProblem> problems = provisioner.check();
      if (!problems.isEmpty()) {
        throw new UnfitTopicsException(problems);
      }
    }
  }

  private void watch(PipelineMetrics metrics) {
    CrashPolicy policy = new CrashPolicy(InstantSource.system(), reason -> failed = true);
    streams.setUncaughtExceptionHandler(
        (Throwable failure) -> {
          metrics.streamThreadFailed();
          return policy.handle(failure);
        });
    streams.setStateListener(
        (now, before) -> {
          LOG.info("Streams are {}", now);
          if (now == KafkaStreams.State.ERROR) {
            failed = true;
          }
          if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            ended.countDown();
          }
        });
  }

  /** What the streams are doing. */
  public KafkaStreams.State state() {
    return streams.state();
  }

  /** Whether this instance has stopped because of a failure, and must be started anew. */
  public boolean hasFailed() {
    return failed;
  }

  /** How many records wait to be processed; nothing while that is not known. */
  public OptionalLong lag() {
    return lagProbe.lag();
  }

  /**
   * Waits until the streams have ended, by {@link #close} or by a failure.
   *
   * @return whether they ended by a failure
   */
  public boolean awaitEnd() throws InterruptedException {
    ended.await();
    return failed;
  }

  /** Stops in order, and leaves the group, so that others need not wait for this one. */
  @Override
  public void close() {
    lagProbe.close();
    boolean stopped =
        streams.close(
            CloseOptions.timeout(PATIENCE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    if (!stopped) {
      LOG.warn("The streams did not stop within {}", PATIENCE);
    }
    ended.countDown();
  }
}
