package io.pactwatch.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceBoardTest {
  private final SourceBoard board = new SourceBoard(2);

  private void heard(String source, int published, int arrived) {
    board.heard(source, Instant.ofEpochSecond(published), Instant.ofEpochSecond(arrived));
  }

  @Test
  void keepsTheNewestTimesInWhicheverOrderItemsCome() {
    heard("a", 5, 10);
    heard("a", 3, 20);
    heard("b", 1, 15);

    assertThat(board.all())
        .containsExactly(
            new SourceActivity("a", 2, Instant.ofEpochSecond(5), Instant.ofEpochSecond(20)),
            new SourceActivity("b", 1, Instant.ofEpochSecond(1), Instant.ofEpochSecond(15)));
  }

  @Test
  void sourcesBeyondTheBoundAreCountedTogether() {
    heard("a", 1, 1);
    heard("b", 1, 1);
    heard("c", 1, 1);
    heard("d", 1, 1);
    heard("a", 2, 2);

    assertThat(board.all()).extracting(SourceActivity::source).containsExactly("a", "b");
    assertThat(board.itemsOfOthers()).isEqualTo(2);
  }
}
