package io.pactwatch.runtime;

import io.pactwatch.stream.TopicSpec;
import io.pactwatch.stream.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics, and says how those that are there differ from what is needed. */
public final class TopicProvisioner {
  private static final long PATIENCE_SECONDS = 30;

  private final Admin admin;
  private final Topics topics;
  private final int partitions;
  private final short replicationFactor;

  /**
   * A provisioner.
   *
   * @param partitions of each topic but the catalogue's, which has one
   * @param replicationFactor -1 for the brokers' default
   */
  public TopicProvisioner(Admin admin, Topics topics, int partitions, short replicationFactor) {
    this.admin = admin;
    this.topics = topics;
    this.partitions = partitions;
    this.replicationFactor = replicationFactor;
  }

  /**
   * Creates the topics that are not there. Those that are there stay as they are.
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
    return List.copyOf(created);
  }

  /** Another instance may create the same topic in the same moment. */
  private static boolean wasCreated(String name, KafkaFuture<Void> result) {
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
   * All that would lose data or change results, in the order of the way of an item.
   *
   * @throws KafkaAccessException if the cluster cannot be reached or refuses
   */
  public List<TopicProblem> check() {
    Set<String> existing = await(admin.listTopics().names(), "list topics");
    List<TopicSpec> present =
        topics.all().stream().filter(spec -> existing.contains(spec.name())).toList();
    Map<String, TopicDescription> descriptions =
        await(
            admin.describeTopics(present.stream().map(TopicSpec::name).toList()).allTopicNames(),
            "describe topics");
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

  private Map<String, Config> configurations(List<TopicSpec> present) {
    List<ConfigResource> resources =
        present.stream()
            .map(spec -> new ConfigResource(ConfigResource.Type.TOPIC, spec.name()))
            .toList();
    Map<String, Config> configurations = new HashMap<>();
    await(admin.describeConfigs(resources).all(), "describe the configuration of topics")
        .forEach((resource, configuration) -> configurations.put(resource.name(), configuration));
    return configurations;
  }

  /** Catalogues are few, and their order counts. */
  private int partitionsOf(TopicSpec spec) {
    return spec.equals(topics.catalogue()) ? 1 : partitions;
  }

  private static <T> T await(KafkaFuture<T> future, String what) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaAccessException("interrupted while waiting to " + what, interrupted);
    } catch (TimeoutException late) {
      throw new KafkaAccessException(
          "no answer within " + PATIENCE_SECONDS + " s when asked to " + what, late);
    } catch (ExecutionException failed) {
      Throwable cause = Optional.ofNullable(failed.getCause()).orElse(failed);
      throw new KafkaAccessException("cannot " + what + ": " + cause.getMessage(), cause);
    }
  }
}
