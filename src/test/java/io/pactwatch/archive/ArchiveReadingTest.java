package io.pactwatch.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.archive.format.JsonLinesFormat;
import io.pactwatch.archive.format.RecordFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveReadingTest {
  private static final RecordFormat FORMAT = new JsonLinesFormat();

  @TempDir private Path folder;
  private final List<String> ids = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  @Test
  void readsFoldersByNameAndOnlyWhatIsOfTheFormat() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Files.createDirectory(archive.resolve("sub"));
    Files.writeString(archive.resolve("b.jsonl"), line("b", 1));
    Files.writeString(archive.resolve("sub/c.NDJSON"), line("c", 1));
    Files.write(archive.resolve("a.jsonl.gz"), gzip(line("a", 1)));
    Files.writeString(archive.resolve("notes.txt"), "none");
    Files.writeString(outside.resolve("secret.jsonl"), line("secret", 1));
    Files.createSymbolicLink(archive.resolve("s.jsonl"), outside.resolve("secret.jsonl"));
    Files.createSymbolicLink(archive.resolve("loop"), archive);

    ArchiveInputs inputs = ArchiveInputs.find(List.of(archive.toString()), FORMAT.endings());
    reading().read(inputs, (item, json) -> ids.add(item.id()));

    assertThat(ids).containsExactly("a", "b", "c");
    assertThat(inputs.passedOver()).isEqualTo(3);
    assertThatThrownBy(() -> ArchiveInputs.find(List.of(folder.toString()), List.of(".xml")))
        .hasMessageContaining("a folder without a file that ends in .xml");
  }

  @Test
  void readsEachEntryOfAZip() throws IOException {
    read(zip("x.jsonl", line("a", 1) + "broken\n", "y.txt", "none", "z.jsonl", line("b", 1)));
    assertThat(ids).containsExactly("a", "b");
    assertThat(refused).containsExactly("a.zip!x.jsonl:2 not-json");
    read(zip("y.txt", "none"));
    assertThat(refused).last().isEqualTo("a.zip nothing-inside");
  }

  @Test
  void takesWhatATruncatedZipStillHoldsAndGoesOn() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int number = 0; number < 20_000; number++) {
      lines.append(line("n" + Integer.toHexString(number * 7919), number));
    }
    byte[] whole = zip("x.jsonl", lines.toString());
    read(Arrays.copyOf(whole, whole.length / 2));
    assertThat(ids).hasSizeBetween(1_000, 19_999);
    assertThat(refused).singleElement().asString().endsWith(" unreadable");
  }

  @Test
  void stopsABomb() throws IOException {
    byte[] spaces = new byte[1_048_576];
    Arrays.fill(spaces, (byte) '\n');
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("x.jsonl"));
      for (int megabyte = 0; megabyte < 20; megabyte++) {
        zip.write(spaces);
      }
    }
    read(bytes.toByteArray());
    assertThat(refused).containsExactly("a.zip!x.jsonl inflates-too-far");
  }

  @Test
  void givesItemsInTheOrderOfEventTime() throws IOException {
    Path first = Files.writeString(folder.resolve("1.jsonl"), line("late", 9) + line("b", 2));
    Path second = Files.writeString(folder.resolve("2.jsonl"), line("a", 1) + line("b2", 2));
    ArchiveInputs inputs =
        ArchiveInputs.find(List.of(first.toString(), second.toString()), FORMAT.endings());
    reading().readByEventTime(inputs, (item, json) -> ids.add(item.id()));
    assertThat(ids).containsExactly("a", "b", "b2", "late");
  }

  @Test
  void goesOnBehindNulHugeLinesAndBytesOfOtherCharsets() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(("\ufeff" + line("a", 1) + "\0\n" + "x".repeat(300_000) + "\n").getBytes(UTF_8));
    bytes.write(new byte[] {(byte) 0xff, '\n'});
    bytes.write(line("b", 1).getBytes(UTF_8));
    read(bytes.toByteArray());
    assertThat(ids).containsExactly("a", "b");
    assertThat(refused)
        .containsExactly("a.zip:2 not-json", "a.zip:3 too-large", "a.zip:4 not-utf8");
  }

  private void read(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("a.zip"), content);
    reading()
        .read(
            ArchiveInputs.find(List.of(file.toString()), FORMAT.endings()),
            (item, json) -> ids.add(item.id()));
  }

  private ArchiveReading reading() {
    ReadingObserver observer =
        new ReadingObserver() {
          @Override
          public void refused(String where, String reason, String detail) {
            refused.add(where.replace(folder + "/", "") + " " + reason);
          }

          @Override
          public void leftOut() {
            throw new AssertionError("nothing is filtered");
          }

          @Override
          public void readUpTo(long bytes) {
            // Shown to a person only.
          }

          @Override
          public void sorted(long items) {
            assertThat(ids).isEmpty();
          }
        };
    return new ArchiveReading(
        FORMAT, new ItemAdmission(Optional.empty(), () -> Instant.MAX), observer);
  }

  private static String line(String id, long second) {
    return "{\"id\":\""
        + id
        + "\",\"publishedAt\":\""
        + Instant.parse("2026-05-11T00:00:00Z").plusSeconds(second)
        + "\",\"source\":\"s\",\"title\":\"t\"}\n";
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int index = 0; index < namesAndTexts.length; index += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[index]));
        zip.write(namesAndTexts[index + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
