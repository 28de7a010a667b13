package io.pactwatch.runtime;

import static org.apache.kafka.clients.admin.AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG;

import io.pactwatch.config.Settings;
import io.pactwatch.stream.TopicSpec;
import io.pactwatch.stream.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics, and says how those that are there differ from what is needed. */
public final class TopicProvisioner {
  private static final long PATIENCE_SECONDS = 30;
  private static final Duration SIGHT_PATIENCE = Duration.ofSeconds(15);
  private static final Duration SIGHT_POLL = Duration.ofMillis(50);

  private final Admin admin;
  private final Topics topics;
  private final int partitions;
  private final short replicationFactor;
  private final String servers;

  /** A provisioner of the topics that these settings want. The caller closes the client. */
  public TopicProvisioner(Admin admin, Settings settings) {
    this.admin = admin;
    topics = Wiring.topics(settings);
    partitions = settings.topics().partitions();
    replicationFactor = settings.topics().replicationFactor();
    servers =
        settings.kafka().properties().getOrDefault(BOOTSTRAP_SERVERS_CONFIG, "the given address");
  }

  /**
   * Creates the topics that are not there, and waits until they can be seen. Those that are there
   * stay as they are.
   *
   * @return the names of those that were created
   * @throws KafkaAccessException if the cluster cannot be reached or refuses
   */
  public List<String> create() {
    Set<String> existing = await(admin.listTopics().names(), "list topics");
    List<NewTopic> missing =
        topics.all().stream()
            .filter(spec -> !existing.contains(spec.name()))
            .map(
                spec ->
                    new NewTopic(spec.name(), partitionsOf(spec), replicationFactor)
                        .configs(spec.configuration()))
            .toList();
    List<String> created = new ArrayList<>();
    Map<String, KafkaFuture<Void>> results = admin.createTopics(missing).values();
    for (NewTopic topic : missing) {
      if (wasCreated(topic.name(), Objects.requireNonNull(results.get(topic.name())))) {
        created.add(topic.name());
      }
    }
    awaitSight(missing.stream().map(NewTopic::name).toList());
    return List.copyOf(created);
  }

  /** The controller creates a topic; the brokers, who are asked, hear of it a moment later. */
  private void awaitSight(List<String> names) {
    long start = System.nanoTime();
    while (!await(admin.listTopics().names(), "list topics").containsAll(names)) {
      if (System.nanoTime() - start > SIGHT_PATIENCE.toNanos()) {
        throw noAnswer("show the topics that were created", new TimeoutException("not seen"));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(SIGHT_POLL.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw KafkaAccessException.failed("interrupted while waiting for topics", interrupted);
    }
  }

  /** Another instance may create the same topic in the same moment. */
  private boolean wasCreated(String name, KafkaFuture<Void> result) {
    try {
      await(result, "create topic " + name);
      return true;
    } catch (KafkaAccessException refused) {
      if (refused.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw refused;
    }
  }

  /**
   * All that would lose data or change results, in the order of the way of an item. A topic that is
   * deleted while it is looked at is missing.
   *
   * @throws KafkaAccessException if the cluster cannot be reached or refuses
   */
  public List<TopicProblem> check() {
    Set<String> existing = await(admin.listTopics().names(), "list topics");
    List<String> present =
        topics.all().stream().map(TopicSpec::name).filter(existing::contains).toList();
    Map<String, TopicDescription> descriptions = descriptions(present);
    Map<String, Config> configurations = configurations(present);
    List<TopicProblem> problems = new ArrayList<>();
    for (TopicSpec spec : topics.all()) {
      Optional<TopicDescription> description = Optional.ofNullable(descriptions.get(spec.name()));
      Optional<Config> configuration = Optional.ofNullable(configurations.get(spec.name()));
      if (description.isPresent() && configuration.isPresent()) {
        problems.addAll(
            new TopicInspector(spec, partitionsOf(spec))
                .inspect(description.get(), configuration.get()));
      } else {
        problems.add(
            new TopicProblem(
                spec.name(), "is missing", "create it with 'pactwatch topics create'"));
      }
    }
    return List.copyOf(problems);
  }

  private Map<String, TopicDescription> descriptions(List<String> present) {
    Map<String, TopicDescription> descriptions = new HashMap<>();
    admin
        .describeTopics(present)
        .topicNameValues()
        .forEach(
            (name, answer) ->
                ifThere(answer, "describe topics")
                    .ifPresent(description -> descriptions.put(name, description)));
    return descriptions;
  }

  private Map<String, Config> configurations(List<String> present) {
    List<ConfigResource> resources =
        present.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    Map<String, Config> configurations = new HashMap<>();
    admin
        .describeConfigs(resources)
        .values()
        .forEach(
            (resource, answer) ->
                ifThere(answer, "describe the configuration of topics")
                    .ifPresent(
                        configuration -> configurations.put(resource.name(), configuration)));
    return configurations;
  }

  /** The broker's answer about a topic, nothing if the topic went away since it was listed. */
  private <T> Optional<T> ifThere(KafkaFuture<T> answer, String what) {
    try {
      return Optional.of(await(answer, what));
    } catch (KafkaAccessException refused) {
      if (refused.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** Catalogues and feeds are few, and the order of their records counts. */
  private int partitionsOf(TopicSpec spec) {
    return spec.isState() ? 1 : partitions;
  }

  private <T> T await(KafkaFuture<T> future, String what) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw KafkaAccessException.failed("interrupted while waiting to " + what, interrupted);
    } catch (java.util.concurrent.TimeoutException late) {
      throw noAnswer(what, late);
    } catch (ExecutionException failed) {
      Throwable cause = Optional.ofNullable(failed.getCause()).orElse(failed);
      if (cause instanceof TimeoutException late) {
        throw noAnswer(what, late);
      }
      throw KafkaAccessException.failed(
          "Kafka at " + servers + " refuses to " + what + ": " + Failures.message(cause), cause);
    }
  }

  private KafkaAccessException noAnswer(String what, Exception late) {
    return KafkaAccessException.failed(
        "no answer from Kafka at "
            + servers
            + " when asked to "
            + what
            + ": is a broker running there, and is --bootstrap-servers right?",
        late);
  }
}
