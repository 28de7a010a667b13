package io.pactwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void makesTheFolderWithItsParents() {
    Path deep = folder.resolve("a/b/c");

    DataFolder.prepare(deep);
    DataFolder.prepare(deep);

    assertThat(deep).isDirectory();
  }

  @Test
  void refusesAFolderBelowAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> DataFolder.prepare(file.resolve("data")))
        .isInstanceOf(EmbeddedBrokerException.class)
        .hasMessageStartingWith("The broker's data directory " + file.resolve("data"))
        .hasMessageEndingWith("; name a folder that can be written.")
        .hasMessageMatching("\\P{Cntrl}*");
  }

  @Test
  void takesTheLockOfAFolderThatNobodyUses() throws Exception {
    Optional<FileLock> lock = DataFolder.lock(folder.resolve("lock"), Duration.ZERO);

    assertThat(lock).isPresent();
    lock.orElseThrow().acquiredBy().close();
  }

  @Test
  void deletesEverythingButFollowsNoLink() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path precious = Files.createFile(outside.resolve("precious"));
    Path data = folder.resolve("data");
    Files.createFile(Files.createDirectories(data.resolve("sub")).resolve("file"));
    Files.createSymbolicLink(data.resolve("link"), outside);

    DataFolder.delete(data);

    assertThat(data).doesNotExist();
    assertThat(precious).exists();
  }

  @Test
  void deletingWhatIsNotThereIsNoFault() {
    assertThatCode(() -> DataFolder.delete(folder.resolve("nothing"))).doesNotThrowAnyException();
  }
}
