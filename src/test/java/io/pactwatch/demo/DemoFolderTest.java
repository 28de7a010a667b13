package io.pactwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
  @TempDir private Path folder;

  @Test
  void aTemporaryFolderIsGoneAtTheEndWithAllThatIsInIt() throws IOException {
    Path root;
    try (DemoFolder demo = DemoFolder.open(Optional.empty())) {
      root = demo.state().getParent();
      assertThat(root).isDirectory().isEqualTo(demo.broker().getParent());
      Files.createDirectories(demo.state().resolve("deep"));
      Files.writeString(demo.state().resolve("deep").resolve("file"), "state");
    }
    assertThat(root).doesNotExist();
  }

  @Test
  void theFolderOfAUserStaysAsItIs() throws IOException {
    try (DemoFolder demo = DemoFolder.open(Optional.of(folder))) {
      assertThat(demo.broker()).isEqualTo(folder.resolve("broker"));
      assertThat(demo.state()).isEqualTo(folder.resolve("state"));
      Files.createDirectories(demo.state());
    }
    assertThat(folder.resolve("state")).isDirectory();
  }

  @Test
  void closingAgainDoesNothing() {
    DemoFolder demo = DemoFolder.open(Optional.empty());
    demo.close();
    demo.close();
    assertThat(demo.state().getParent()).doesNotExist();
  }
}
