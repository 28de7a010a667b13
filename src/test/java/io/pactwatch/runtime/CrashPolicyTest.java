package io.pactwatch.runtime;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.LockException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrashPolicyTest {
  private Instant now = Instant.parse("2026-05-12T09:00:00Z");
  private final TimeoutException away = new TimeoutException("the broker is away");
  private final List<Throwable> givenUp = new ArrayList<>();
  private final CrashPolicy policy = new CrashPolicy(() -> now, givenUp::add);

  static List<Throwable> passing() {
    return List.of(
        new TimeoutException("away"),
        new DisconnectException(),
        new NotLeaderOrFollowerException(),
        new TaskMigratedException("fenced"),
        new TaskCorruptedException(Set.of()),
        new LockException("held"),
        new StreamsException(
            "wrapped", new StreamsException("twice", new TimeoutException("away"))));
  }

  static List<Throwable> fatal() {
    return List.of(
        new IllegalStateException("a defect"),
        new OutOfMemoryError("heap"),
        new StackOverflowError(),
        new TopicAuthorizationException(Set.of("alerts")),
        new SaslAuthenticationException("wrong password"),
        new RecordTooLargeException("too large"),
        new SerializationException("not ours"),
        new ProcessorStateException("no space left on device"),
        new StreamsException("wrapped", new TopicAuthorizationException(Set.of("alerts"))),
        new StreamsException("wrapped", new OutOfMemoryError("heap")));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void aPassingFaultGetsANewThread(Throwable failure) {
    assertThat(policy.handle(failure)).isEqualTo(REPLACE_THREAD);
    assertThat(givenUp).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fatal")
  void anythingElseStopsTheInstanceAndIsTold(Throwable failure) {
    assertThat(policy.handle(failure)).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(givenUp).containsExactly(failure);
  }

  @Test
  void theFourthPassingFaultInFiveMinutesStopsTheInstance() {
    for (int death = 0; death < 3; death++) {
      assertThat(policy.handle(away)).isEqualTo(REPLACE_THREAD);
      now = now.plusSeconds(60);
    }
    now = now.plusSeconds(119);
    assertThat(givenUp).isEmpty();
    assertThat(policy.handle(away)).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(givenUp).containsExactly(away);
  }

  @Test
  void passingFaultsThatAreFarApartNeverStopTheInstance() {
    for (int death = 0; death < 100; death++) {
      assertThat(policy.handle(away)).as("death %d", death).isEqualTo(REPLACE_THREAD);
      now = now.plus(Duration.ofMinutes(2));
    }
  }

  @Test
  void aFatalFaultUsesUpNoReplacement() {
    policy.handle(new IllegalStateException("a defect"));
    for (int death = 0; death < 3; death++) {
      assertThat(policy.handle(away)).isEqualTo(REPLACE_THREAD);
    }
  }

  @Test
  void survivesARingOfCauses() {
    IllegalStateException one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("other", one));
    assertThat(policy.handle(one)).isEqualTo(SHUTDOWN_CLIENT);
  }
}
