package io.pactwatch.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;

class DeadLetterSizeTest {
  @Test
  void whatCanBeWrittenStaysAsItIs() {
    Headers headers = new RecordHeaders().add("abc", new byte[991]);
    byte[] key = new byte[4_000];
    byte[] value = new byte[995_000];
    KeyValue<byte[], byte[]> limited = DeadLetterSize.limit(key, value, headers);

    assertThat(limited.key).isSameAs(key);
    assertThat(limited.value).isSameAs(value);
    assertThat(headers.toArray()).hasSize(1);
  }

  @Test
  void nothingStaysNothing() {
    KeyValue<byte[], byte[]> limited = DeadLetterSize.limit(null, null, new RecordHeaders());
    assertThat(limited.key).isNull();
    assertThat(limited.value).isNull();
  }

  @Test
  void ofAValueThatIsTooLargeTheBeginningIsKept() {
    Headers headers = new RecordHeaders().add("kept", new byte[3]);
    byte[] value = ("begin" + "a".repeat(1_000_000)).getBytes(UTF_8);
    KeyValue<byte[], byte[]> limited = DeadLetterSize.limit("key".getBytes(UTF_8), value, headers);

    assertThat(limited.key).asString().isEqualTo("key");
    assertThat(limited.value).hasSize(500_000).asString().startsWith("begin");
    assertThat(headers.lastHeader("kept")).isNotNull();
    assertThat(headers.lastHeader(DeadLetterHeaders.CUT_FROM).value())
        .asString()
        .isEqualTo("1000023");
  }

  @Test
  void tooManyHeadersAreRemovedAndALongKeyIsCut() {
    Headers headers = new RecordHeaders();
    for (int number = 0; number < 10_000; number++) {
      headers.add("h" + number, new byte[100]);
    }
    KeyValue<byte[], byte[]> limited = DeadLetterSize.limit(new byte[9_000], null, headers);

    assertThat(limited.key).hasSize(1_000);
    assertThat(limited.value).isNull();
    assertThat(headers.toArray()).hasSize(1);
    assertThat(headers.toArray()[0].key()).isEqualTo(DeadLetterHeaders.CUT_FROM);
  }
}
