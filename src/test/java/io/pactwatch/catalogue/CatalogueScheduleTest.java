package io.pactwatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.testkit.Catalogues;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CatalogueScheduleTest {
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  private final CheckedCatalogue initial = Catalogues.small();
  private final CatalogueBook book = new CatalogueBook(initial);

  private static String document(String remark) {
    return Catalogues.smallDocument() + "\n# " + remark + "\n";
  }

  @Test
  void theInitialOneIsInForceUntilTheFirstPublishedOne() {
    CheckedCatalogue published = book.publish(MAY, document("May"));
    assertThat(book.schedule().at(MAY.minusNanos(1))).isSameAs(initial);
    assertThat(book.schedule().at(MAY)).isSameAs(published);
    assertThat(book.schedule().latest()).isSameAs(published);
  }

  @Test
  void theOrderOfPublishingDoesNotMatter() {
    CheckedCatalogue june = book.publish(JUNE, document("June"));
    CheckedCatalogue may = book.publish(MAY, document("May"));
    assertThat(book.schedule().at(JUNE.minusNanos(1))).isSameAs(may);
    assertThat(book.schedule().at(JUNE)).isSameAs(june);
  }

  @Test
  void aBrokenOneChangesNothing() {
    assertThatThrownBy(() -> book.publish(MAY, "name: small"))
        .isInstanceOf(CatalogueException.class);
    assertThat(book.schedule().at(JUNE)).isSameAs(initial);
  }

  @Test
  void oneOfAnotherNameIsRefused() {
    String other = Catalogues.smallDocument().replace("name: small", "name: large");
    assertThatThrownBy(() -> book.publish(MAY, other)).hasMessage("name: is 'large', not 'small'");
  }

  @Test
  void differencesAreListed() {
    String other =
        Catalogues.smallDocument()
            .replace("weight: 80", "weight: 81")
            .replace("cap: [cap~, limit~]", "cap: [cap~]\n  lift: [lift~]");
    assertThat(
            CatalogueDiff.between(initial.catalogue(), CatalogueChecker.check(other).catalogue()))
        .containsExactly("~ words cap", "+ words lift", "~ weight of revenue-share");
    assertThat(CatalogueDiff.between(initial.catalogue(), initial.catalogue())).isEmpty();
  }
}
