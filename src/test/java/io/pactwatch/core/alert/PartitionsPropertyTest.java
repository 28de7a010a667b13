package io.pactwatch.core.alert;

import static io.pactwatch.core.score.ReportCases.ROOMY;
import static io.pactwatch.core.score.ReportCases.TIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.score.ReportCases;
import io.pactwatch.core.score.ScoreSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Items are spread over partitions, each read in its own order and all of them interleaved as it
 * happens; their signals meet by key in partitions again. Whatever the numbers and the order, the
 * final stories and alerts are the same. Each case names its seed when it fails.
 */
class PartitionsPropertyTest {
  private static final int CASES = 1_000;

  private record Said(SignalKey key, Report report) {}

  @Test
  void anyOrderAndAnyPartitionsGiveTheSameFinalStoriesAndAlerts() {
    int alerts = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ScoreSettings settings = seed % 2 == 0 ? TIGHT : ROOMY;
      List<Said> said = draw(random);
      StagesInMemory expected = run(settings, 1, said);

      int itemPartitions = 1 + random.nextInt(12);
      int signalPartitions = 1 + random.nextInt(12);
      StagesInMemory actual =
          run(settings, signalPartitions, interleaved(said, itemPartitions, random));

      assertThat(actual.stories()).as("seed %d", seed).isEqualTo(expected.stories());
      assertThat(actual.alerts()).as("seed %d", seed).isEqualTo(expected.alerts());
      alerts += expected.alerts().size();
    }
    assertThat(alerts).as("alerts in all cases").isGreaterThan(CASES);
  }

  private static StagesInMemory run(ScoreSettings settings, int partitions, List<Said> said) {
    StagesInMemory stages = new StagesInMemory(settings, partitions);
    said.forEach(one -> stages.take(one.key(), one.report()));
    stages.end();
    return stages;
  }

  /** Of several keys, over twenty days: nothing is late by a grace of thirty. */
  private static List<Said> draw(Random random) {
    List<Said> said = new ArrayList<>();
    for (Report report : ReportCases.draw(random, 60, 40)) {
      PartyId other = new PartyId("party-" + random.nextInt(4));
      said.add(new Said(SignalKey.of(new PartyId("openai"), other), report));
    }
    return said;
  }

  private static List<Said> interleaved(List<Said> said, int partitions, Random random) {
    List<Deque<Said>> logs = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      logs.add(new ArrayDeque<>());
    }
    List<Said> shuffled = new ArrayList<>(said);
    Collections.shuffle(shuffled, random);
    for (Said one : shuffled) {
      logs.get(Math.floorMod(one.report().itemId().hashCode(), partitions)).add(one);
    }
    List<Said> order = new ArrayList<>();
    while (order.size() < said.size()) {
      Deque<Said> log = logs.get(random.nextInt(partitions));
      for (int batch = 1 + random.nextInt(5); batch > 0 && !log.isEmpty(); batch--) {
        order.add(log.remove());
      }
    }
    return order;
  }
}
