package io.pactwatch.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pactwatch.backtest.ReplayVerification.Difference;
import io.pactwatch.core.model.Alert;
import io.pactwatch.serde.PactwatchJson;
import io.pactwatch.serde.PactwatchSerdes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Holds a replay against the alert topic of a live system, byte for byte. In one point the two may
 * differ: what is over is closed by the clock of a partition, or by the wall clock in silence, and
 * the replay's clock is the newest event time of all. An alert that is closed in one of the two
 * only, and else equal, is counted and does not differ.
 */
public final class ReplayVerifier {
  private final Map<String, byte[]> live = new TreeMap<>();

  /** Takes a record of the alert topic; a later one of the same id takes its place. */
  public void live(String id, byte @Nullable [] value) {
    if (value == null) {
      live.remove(id);
    } else {
      live.put(id, value);
    }
  }

  /** Holds what a replay yields against the records that were taken. */
  public ReplayVerification verify(Backtest replay) throws IOException {
    List<Difference> differing = new ArrayList<>();
    Map<String, byte[]> onlyLive = new TreeMap<>(live);
    int[] closings = new int[1];
    replay.forEachAlert(
        expected -> {
          byte[] actual = onlyLive.remove(expected.id());
          if (actual == null) {
            differing.add(
                new Difference(expected.id(), Alerts.about(expected), "is not on the alert topic"));
          } else if (!Arrays.equals(actual, bytes(expected))) {
            Optional<String> how = difference(expected, actual);
            how.ifPresent(
                text -> differing.add(new Difference(expected.id(), Alerts.about(expected), text)));
            closings[0] += how.isEmpty() ? 1 : 0;
          }
        });
    onlyLive.forEach(
        (id, value) ->
            differing.add(
                new Difference(
                    id,
                    read(value).map(Alerts::about).orElse("unreadable"),
                    "is not in the replay")));
    int alerts =
        live.size() + (int) differing.stream().filter(d -> !live.containsKey(d.id())).count();
    differing.sort(Comparator.comparing(Difference::id));
    return new ReplayVerification(alerts, differing, closings[0]);
  }

  /** Empty where only the closing makes the difference. */
  private static Optional<String> difference(Alert expected, byte[] written) {
    Optional<Alert> actual = read(written);
    if (actual.isEmpty()) {
      return Optional.of("its record on the alert topic cannot be read");
    }
    boolean closedInOne = expected.closedAt().isPresent() != actual.get().closedAt().isPresent();
    if (closedInOne && Alerts.open(expected).equals(Alerts.open(actual.get()))) {
      return Optional.empty();
    }
    return Optional.of(Alerts.difference(expected, actual.get()));
  }

  private static Optional<Alert> read(byte[] value) {
    try {
      return Optional.ofNullable(PactwatchSerdes.ALERT.deserializer().deserialize("alerts", value));
    } catch (SerializationException unreadable) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(Alert alert) throws JsonProcessingException {
    return PactwatchJson.mapper().writeValueAsBytes(alert);
  }
}
