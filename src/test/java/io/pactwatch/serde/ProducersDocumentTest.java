package io.pactwatch.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.admit.Admission.Admitted;
import io.pactwatch.core.model.ItemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record in the document for other producers is one that the monitor takes. */
class ProducersDocumentTest {
  private static final Path DOCUMENT = Path.of("src", "site", "markdown", "producers.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]*\\n(.*?)^```$");
  private static final Pattern RECORD = Pattern.compile("\\{\"[^\\n]*publishedAt\"[^\\n]*}");
  private static final int WAYS_WITH_A_RECORD = 5;

  static Stream<String> records() throws IOException {
    List<String> records =
        BLOCK
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map(block -> block.group(1))
            .flatMap(block -> RECORD.matcher(block).results())
            .map(MatchResult::group)
            .toList();
    assertThat(records).hasSize(WAYS_WITH_A_RECORD);
    return records.stream();
  }

  @ParameterizedTest
  @MethodSource("records")
  void isValidAndAdmitted(String json) {
    boolean announcement = json.contains("\"issuer\"");
    ItemKind kind = announcement ? ItemKind.ANNOUNCEMENT : ItemKind.NEWS;
    assertThat(SchemasTest.errors(announcement ? "announcements" : "news", json)).isEmpty();
    assertThat(ItemReader.withDefaults().read(json.getBytes(UTF_8), kind, Instant.MAX))
        .isInstanceOf(Admitted.class);
  }
}
