package io.pactwatch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final Connection WITH_SECRETS =
      new Connection(
          "broker:9092",
          Map.of("sasl.jaas.config", "canary-jaas", "ssl.key.password", "canary-key"),
          "pactwatch.");

  @Test
  void refusesAPrefixThatNoTopicCanHave() {
    assertThatThrownBy(() -> new Connection("broker:9092", Map.of(), "a b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'a b'");
  }

  @Test
  void neverShowsItsSecrets() {
    assertThat(WITH_SECRETS.toString()).isEqualTo("Kafka at broker:9092");
    ClientException wrong =
        Failures.of(new ConfigException("bad value canary-jaas or canary-key"), WITH_SECRETS);

    assertThat(wrong.getMessage()).contains("[hidden]").doesNotContain("canary");
    assertThat(wrong.isMisconfigured()).isTrue();
  }

  @Test
  void looksBehindWrappers() {
    ClientException failure =
        Failures.of(
            new KafkaException("wrapper", new SaslAuthenticationException("who?")), WITH_SECRETS);

    assertThat(failure.getMessage())
        .isEqualTo(
            "Kafka at broker:9092 does not accept the credentials: who?: mend the file of"
                + " --command-config");
    assertThat(failure.isMisconfigured()).isFalse();
  }

  @Test
  void saysWhereNoBrokerAnswers() throws IOException {
    int freePort;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      freePort = socket.getLocalPort();
    }
    Connection nobody = new Connection("127.0.0.1:" + freePort, Map.of(), "pactwatch.");

    assertThatThrownBy(
            () -> TopicCheck.require(nobody, List.of("pactwatch.news.v1"), Duration.ofMillis(300)))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("no answer from Kafka at 127.0.0.1:" + freePort);
  }
}
