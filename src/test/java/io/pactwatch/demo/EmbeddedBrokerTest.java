package io.pactwatch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts real brokers; each test's start takes some two seconds. */
@Timeout(90)
class EmbeddedBrokerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void servesTransactionsAndLeavesNothingBehind() throws Exception {
    ProcessHandle child;
    Path data;
    try (EmbeddedBroker broker = EmbeddedBroker.start()) {
      child = broker.processHandle();
      data = broker.dataDirectory();
      BrokerClient client = new BrokerClient(broker.bootstrapServers());
      client.createTopic("greetings");
      client.produceInTransaction("greetings", "hello");

      assertThat(child.isAlive()).isTrue();
      assertThat(child.pid()).isEqualTo(broker.pid()).isNotEqualTo(ProcessHandle.current().pid());
      assertThat(data).isDirectory();
      assertThat(client.readCommitted("greetings", 1)).containsExactly("hello");

      // Like Ctrl-C in a terminal, which reaches the child, too: the parent still needs it.
      assertThat(child.destroy()).isTrue();
      client.produceInTransaction("greetings", "still here");
      assertThat(client.readCommitted("greetings", 2)).containsExactly("hello", "still here");
    }
    assertThat(child.isAlive()).isFalse();
    assertThat(data).doesNotExist();
  }

  @Test
  void keepsTheDataDirectoryAcrossAKillAndARestartOnTheSamePort() throws Exception {
    int port;
    try (EmbeddedBroker broker = EmbeddedBroker.start(Optional.of(folder), OptionalInt.empty())) {
      port = broker.port();
      BrokerClient client = new BrokerClient(broker.bootstrapServers());
      client.createTopic("kept");
      client.produceInTransaction("kept", "before");
      broker.kill();
      assertThat(broker.processHandle().isAlive()).isFalse();
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(Optional.of(folder), OptionalInt.of(port))) {
      assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
      BrokerClient client = new BrokerClient(broker.bootstrapServers());
      client.produceInTransaction("kept", "after");
      assertThat(client.readCommitted("kept", 2)).containsExactly("before", "after");
    }
    assertThat(folder).isNotEmptyDirectory();
  }

  @Test
  void endsAndCleansUpWhenItsParentDies() throws Exception {
    Process parent =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    BrokerParent.class.getName()))
            .redirectError(folder.resolve("parent.log").toFile())
            .start();
    long pid;
    Path data;
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(parent.getInputStream(), UTF_8))) {
      pid = Long.parseLong(said.readLine());
      data = Path.of(said.readLine());
    }
    assertThat(parent.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(ProcessHandle.of(pid)).isNotPresent();
              assertThat(data).doesNotExist();
            });
  }

  @Test
  void saysInOneLineThatTheDataDirectoryIsAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> EmbeddedBroker.start(Optional.of(file), OptionalInt.empty()))
        .isInstanceOf(EmbeddedBrokerException.class)
        .hasMessage(
            "The broker's data directory %s cannot be used: it is not a directory; name a folder that can be written.",
            file);
  }

  @Test
  void saysInOneLineThatTheDataIsOfAnotherCluster() throws IOException {
    Path storage = Files.createDirectory(folder.resolve("kafka"));
    Files.writeString(
        storage.resolve("meta.properties"),
        "version=1\ncluster.id=AAAAAAAAAAAAAAAAAAAAAA\nnode.id=1\n");

    assertThatThrownBy(() -> EmbeddedBroker.start(Optional.of(folder), OptionalInt.empty()))
        .isInstanceOf(EmbeddedBrokerException.class)
        .hasMessageStartingWith("The embedded broker on 127.0.0.1:")
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("AAAAAAAAAAAAAAAAAAAAAA")
        .hasMessageMatching("\\P{Cntrl}*");
  }

  @Test
  void saysInOneLineThatThePortIsTaken() throws IOException {
    try (ServerSocket other =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      int port = other.getLocalPort();

      assertThatThrownBy(() -> EmbeddedBroker.start(Optional.empty(), OptionalInt.of(port)))
          .isInstanceOf(EmbeddedBrokerException.class)
          .hasMessage(
              "The embedded broker cannot listen on 127.0.0.1:%d: the port is taken or not allowed; stop what uses it, or choose another port.",
              port);
    }
  }
}
