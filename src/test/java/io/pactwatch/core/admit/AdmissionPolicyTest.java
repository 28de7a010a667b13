package io.pactwatch.core.admit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactwatch.core.admit.Admission.Admitted;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.ItemKind;
import io.pactwatch.core.model.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionPolicyTest {
  private static final Instant LOGGED_AT = Instant.parse("2026-05-11T14:03:00Z");
  private static final AdmissionPolicy POLICY = new AdmissionPolicy(AdmitSettings.defaults());

  @Test
  void cleansAndKeepsEveryField() {
    RawItem raw =
        new RawItem(
            Optional.of(" a|b:c "),
            Optional.of("announcement"),
            Optional.of("2026-05-11T16:00:00+02:00"),
            Optional.of(" Wire.Example\n"),
            Optional.of(" A\ttitle "),
            Optional.of("first\r\nsecond\t\u001b[1m!"),
            Optional.of("https://Wire.Example/a?utm_source=x#top"),
            Optional.of("en"),
            Optional.of("openai"),
            List.of("openai", "microsoft", "openai"),
            0);
    assertThat(POLICY.admit(raw, ItemKind.ANNOUNCEMENT, LOGGED_AT))
        .isEqualTo(
            new Admitted(
                new Item(
                    "a|b:c",
                    ItemKind.ANNOUNCEMENT,
                    Instant.parse("2026-05-11T14:00:00Z"),
                    "wire.example",
                    " A title ",
                    "first\nsecond\t!",
                    Optional.of("https://Wire.Example/a?utm_source=x#top"),
                    Optional.of("en"),
                    Optional.of(new PartyId("openai")),
                    List.of(new PartyId("openai"), new PartyId("microsoft"))),
                0));
  }

  @Test
  void derivesTheIdFromTheNormalisedAddress() {
    String id = id(Optional.of("https://wire.example/a"), "s", "t");
    // Known to producers who look their items up: must not change.
    assertThat(id).isEqualTo("u-dd886c8aa0300ce24b08867e66e8b3d0");
    assertThat(id(Optional.of("HTTPS://WIRE.example:443/a/?utm_x=1#y"), "other", "other"))
        .isEqualTo(id);
    assertThat(id(Optional.of("https://wire.example/b"), "s", "t")).isNotEqualTo(id);
  }

  @Test
  void derivesTheIdFromSourceAndTitleWithoutAnAddress() {
    String id = id(Optional.empty(), "wire", "title");
    assertThat(id).startsWith("t-").hasSize(34);
    assertThat(id(Optional.of(""), "WIRE ", " title")).isEqualTo(id);
    assertThat(id(Optional.empty(), "wir", "etitle")).isNotEqualTo(id);
  }

  @Test
  void measuresTheFutureFromTheLogTime() {
    AdmitSettings defaults = AdmitSettings.defaults();
    AdmitSettings strict =
        new AdmitSettings(
            Duration.ZERO,
            defaults.earliest(),
            defaults.maxTitleLength(),
            defaults.maxBodyLength(),
            defaults.maxParties());
    RawItem raw = raw(Optional.empty(), "s", "t");
    assertThat(new AdmissionPolicy(strict).admit(raw, ItemKind.NEWS, LOGGED_AT))
        .isInstanceOf(Admitted.class);
    assertThat(new AdmissionPolicy(strict).admit(raw, ItemKind.NEWS, LOGGED_AT.minusNanos(1)))
        .isEqualTo(
            new Admission.Refused(
                RefusalReason.PUBLISHED_IN_THE_FUTURE,
                "published at 2026-05-11T14:03:00Z, but logged at 2026-05-11T14:02:59.999999999Z"));
  }

  @Test
  void reasonsHaveStableDistinctIds() {
    List<String> ids = Arrays.stream(RefusalReason.values()).map(RefusalReason::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void refusesSettingsThatAdmitNothing() {
    assertThatThrownBy(() -> new AdmitSettings(Duration.ofSeconds(-1), Instant.EPOCH, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AdmitSettings(Duration.ZERO, Instant.EPOCH, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("title");
  }

  private static String id(Optional<String> url, String source, String title) {
    Admission admission = POLICY.admit(raw(url, source, title), ItemKind.NEWS, LOGGED_AT);
    assertThat(admission).isInstanceOf(Admitted.class);
    return ((Admitted) admission).item().id();
  }

  private static RawItem raw(Optional<String> url, String source, String title) {
    return new RawItem(
        Optional.empty(),
        Optional.empty(),
        Optional.of("2026-05-11T14:03:00Z"),
        Optional.of(source),
        Optional.of(title),
        Optional.empty(),
        url,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0);
  }
}
