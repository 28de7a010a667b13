package io.pactwatch.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShelfTest {
  private record Thing(String name, int second) {}

  private final Shelf<Thing> shelf = new Shelf<>(2, thing -> Instant.ofEpochSecond(thing.second()));

  private Optional<Thing> put(String id, int second) {
    return shelf.put(id, Optional.of(new Thing(id, second)));
  }

  @Test
  void theNewestComesFirstWhicheverWasPutFirst() {
    put("a", 1);
    put("b", 2);

    Page<Thing> page = shelf.page(thing -> true, 10);

    assertThat(page.part()).extracting(Thing::name).containsExactly("b", "a");
    assertThat(page.total()).isEqualTo(2);
  }

  @Test
  void aStateTakesThePlaceOfTheOneBefore() {
    put("a", 1);
    put("b", 2);
    put("a", 3);

    assertThat(shelf.page(thing -> true, 10).part())
        .containsExactly(new Thing("a", 3), new Thing("b", 2));
    assertThat(shelf.get("a")).contains(new Thing("a", 3));
  }

  @Test
  void whatIsTakenAwayIsGone() {
    put("a", 1);
    shelf.put("a", Optional.empty());
    shelf.put("never there", Optional.empty());

    assertThat(shelf.get("a")).isEmpty();
    assertThat(shelf.page(thing -> true, 10)).isEqualTo(new Page<>(0, List.of()));
  }

  @Test
  void theOldestMakesRoomAlsoWhereItIsTheOneThatComes() {
    put("a", 1);
    put("b", 2);

    assertThat(put("c", 3)).contains(new Thing("a", 1));
    assertThat(put("d", 0)).contains(new Thing("d", 0));
    assertThat(shelf.page(thing -> true, 10).part())
        .extracting(Thing::name)
        .containsExactly("c", "b");
    assertThat(shelf.get("a")).isEmpty();
  }

  @Test
  void theTotalCountsWhatTheLimitLeavesOut() {
    put("a", 1);
    put("b", 2);

    Page<Thing> page = shelf.page(thing -> true, 1);

    assertThat(page.part()).extracting(Thing::name).containsExactly("b");
    assertThat(page.total()).isEqualTo(2);
    assertThat(shelf.page(thing -> thing.second() < 2, 1).total()).isEqualTo(1);
  }
}
