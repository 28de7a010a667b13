package io.pactwatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small things that travel beside the records. */
class StreamTextTest {
  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1_795_000_000_000L, Long.MAX_VALUE})
  void theTimeOfArrivalComesBackAsItWasPut(long millis) {
    RecordHeaders headers = new RecordHeaders();
    ArrivalHeader.put(headers, 42);
    ArrivalHeader.put(headers, millis);

    assertThat(ArrivalHeader.of(headers, 7)).isEqualTo(millis);
    assertThat(headers.toArray()).hasSize(1);
  }

  @Test
  void withoutATimeOfArrivalTheOtherTimeStands() {
    RecordHeaders headers = new RecordHeaders();
    assertThat(ArrivalHeader.of(headers, 7)).isEqualTo(7);
    headers.add("pactwatch_arrived_at", new byte[] {1, 2, 3});
    assertThat(ArrivalHeader.of(headers, 7)).isEqualTo(7);
    headers.add("pactwatch_arrived_at", null);
    assertThat(ArrivalHeader.of(headers, 7)).isEqualTo(7);
  }

  @Test
  void whatIsLoggedIsOneBoundedLine() {
    assertThat(LogText.oneLine("a\nb\u001b[31mc\u009b2J")).isEqualTo("a bc");
    assertThat(LogText.oneLine("a".repeat(5_000))).isEqualTo("a".repeat(300) + "…");
    assertThat(LogText.oneLine(new IllegalStateException("why"))).isEqualTo("why");
    assertThat(LogText.oneLine(new IllegalStateException())).isEqualTo("IllegalStateException");
  }

  @Test
  void aTombstoneHasAKeyAndNoValue() {
    var record = Tombstones.<String>of("alert-1", 42);
    assertThat(record.key()).isEqualTo("alert-1");
    assertThat(record.value()).isNull();
    assertThat(record.timestamp()).isEqualTo(42);
  }
}
