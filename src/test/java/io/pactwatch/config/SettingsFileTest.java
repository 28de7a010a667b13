package io.pactwatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void keysAndValuesAreRead() throws IOException {
    Path file = written("\uFEFF# ours\nscore.gap = PT1H\nkafka.client.id=caf\u00e9\n");

    assertThat(SettingsFile.read(file))
        .isEqualTo(
            SettingSource.file(
                file.toString(), Map.of("score.gap", "PT1H", "kafka.client.id", "caf\u00e9")));
  }

  @Test
  void aKeyGivenTwiceIsRefused() throws IOException {
    Path file = written("score.gap=PT1H\nhttp.port=1\nscore.gap=PT2H\n");

    assertThatThrownBy(() -> SettingsFile.read(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("score.gap = 'PT2H'")
        .hasMessageContaining("only once");
  }

  @Test
  void whatCannotBeReadIsRefusedInOneLine() throws IOException {
    assertRefused(folder.resolve("missing.properties"), "there is no such file");
    assertRefused(folder, "is a folder");
    assertRefused(written("score.gap=\\u12"), "\\u escape");
    assertRefused(written("x".repeat((1 << 20) + 1)), "larger than 1 MiB");
    Path binary = folder.resolve("binary");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertRefused(binary, "not text in UTF-8");
  }

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> SettingsFile.read(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("--config = '")
        .hasMessageContaining(reason)
        .message()
        .doesNotContain("\n");
  }

  private Path written(String text) throws IOException {
    return Files.write(folder.resolve("some.properties"), text.getBytes(StandardCharsets.UTF_8));
  }
}
