package io.pactwatch.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.client.SampleAlerts;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.AlertKind;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.serde.StoryRecord;
import io.pactwatch.view.AlertFeed.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SystemViewTest {
  private static final SignalKey PAIR = SignalKey.parse("microsoft|openai");
  private static final AlertQuery ALL_ALERTS =
      new AlertQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          TimeRange.ALL);
  private static final StoryQuery ALL_STORIES =
      new StoryQuery(Optional.empty(), Optional.empty(), Optional.empty(), TimeRange.ALL);

  private final AtomicLong nanos = new AtomicLong();
  private final SystemView view = ViewCases.empty(nanos);

  private static void tell(SystemView view, StoryRecord story) {
    view.story(story.story().id(), Optional.of(story));
  }

  private static void tell(SystemView view, Alert alert) {
    view.alert(alert.id(), Optional.of(alert));
  }

  /** All that it says. */
  private static List<Object> said(SystemView view) {
    return List.of(
        view.asOf(),
        view.alerts(ALL_ALERTS, 1000),
        view.stories(ALL_STORIES, 1000),
        view.pairs(key -> true, 0, 1000),
        view.drift(PAIR));
  }

  @Test
  void theOrderInWhichItIsToldDoesNotMatter() {
    List<Consumer<SystemView>> news = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String pair = i % 3 == 0 ? "amazon|anthropic" : "microsoft|openai";
      StoryRecord story = ViewCases.story("story-" + i, pair, 9 * i);
      StoryAlert alert = ViewCases.alert("alert-" + i, pair, 9 * i);
      news.add(told -> tell(told, story));
      news.add(told -> tell(told, alert));
    }
    news.forEach(each -> each.accept(view));
    List<Object> expected = said(view);
    assertThat(view.drift(PAIR)).isNotEmpty();

    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(news, new Random(seed));
      SystemView other = ViewCases.empty();
      news.forEach(each -> each.accept(other));
      assertThat(said(other)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void theNewestStateOfAStoryCounts() {
    StoryRecord whole = ViewCases.story("s", "microsoft|openai", 0);
    tell(view, ViewCases.story("s", "microsoft|openai", 40));
    tell(view, whole);

    assertThat(view.stories(ALL_STORIES, 10).part())
        .extracting(ViewedStory::record)
        .containsExactly(whole);
    assertThat(view.pairs(key -> true, 0, 10).part())
        .singleElement()
        .satisfies(pair -> assertThat(pair.lastReportAt()).isEqualTo(whole.story().lastReportAt()));
  }

  @Test
  void whatIsWithdrawnIsGoneFromEverything() {
    tell(view, ViewCases.story("s", "microsoft|openai", 0));
    tell(view, ViewCases.alert("a", "microsoft|openai", 0));
    view.story("s", Optional.empty());
    view.alert("a", Optional.empty());
    view.alert("never there", Optional.empty());

    assertThat(view.stories(ALL_STORIES, 10).total()).isZero();
    assertThat(view.alerts(ALL_ALERTS, 10).total()).isZero();
    assertThat(view.alert("a")).isEmpty();
    assertThat(view.pairs(key -> true, 0, 10).total()).isZero();
    assertThat(view.drift(PAIR)).isEmpty();
  }

  @Test
  void aStoryIsOpenWhileAReportCanStillJoin() {
    tell(view, ViewCases.story("old", "microsoft|openai", 0));
    tell(view, ViewCases.story("new", "microsoft|openai", 22));

    assertThat(view.stories(ALL_STORIES, 10).part())
        .extracting(story -> story.story().id() + " " + story.open())
        .containsExactly("new true", "old false");
    assertThat(view.pairs(key -> true, 0, 10).part())
        .extracting(ViewedPair::openStories)
        .containsExactly(1);
  }

  @Test
  void loosensWithTheStrengthOfItsScore() {
    tell(view, ViewCases.story("s", "microsoft|openai", 0));

    assertThat(view.stories(ALL_STORIES, 10).part())
        .singleElement()
        .satisfies(story -> assertThat(story.strength()).isNegative());
    assertThat(view.pairs(key -> true, 0, 10).part())
        .singleElement()
        .satisfies(pair -> assertThat(pair.standing().index()).isNegative());
  }

  @Test
  void singlePartiesAreNoPairs() {
    tell(view, ViewCases.story("s", "openai", 0));

    assertThat(view.stories(ALL_STORIES, 10).total()).isEqualTo(1);
    assertThat(view.pairs(key -> true, 0, 10).total()).isZero();
  }

  @Test
  void wherePairsStandIsNotComputedAgainForEachQuestion() {
    tell(view, ViewCases.story("s", "microsoft|openai", 0));
    assertThat(view.pairs(key -> true, 0, 10).total()).isEqualTo(1);

    tell(view, ViewCases.story("t", "amazon|anthropic", 0));
    assertThat(view.pairs(key -> true, 0, 10).total()).isEqualTo(1);

    nanos.addAndGet(PairRanking.FRESH.toNanos());
    assertThat(view.pairs(key -> true, 0, 10).total()).isEqualTo(2);
  }

  @Test
  void eachQuestionIsAnsweredByWhatFits() {
    StoryAlert contested = SampleAlerts.contested("contested");
    StoryAlert closed = ViewCases.closed(ViewCases.alert("closed", "amazon|anthropic", 30));
    DriftAlert drifting = SampleAlerts.drifting("drifting");
    List.of(contested, closed, drifting).forEach(alert -> tell(view, alert));

    assertThat(ids(Optional.of(PAIR), null, null, null, null, null))
        .containsExactly("contested", "drifting");
    assertThat(ids(Optional.empty(), "anthropic", null, null, null, null))
        .containsExactly("closed");
    assertThat(ids(Optional.empty(), null, "revenue-share", null, null, null))
        .containsExactly("closed", "contested");
    assertThat(ids(Optional.empty(), null, null, AlertKind.DRIFT, null, null))
        .containsExactly("drifting");
    assertThat(ids(Optional.empty(), null, null, null, Severity.MAJOR, null))
        .containsExactly("closed", "contested");
    assertThat(ids(Optional.empty(), null, null, null, null, false)).containsExactly("closed");
    Instant raised = contested.raisedAt();
    AlertQuery until =
        new AlertQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new TimeRange(Optional.of(raised), Optional.of(closed.raisedAt())));
    assertThat(view.alerts(until, 10).part()).containsExactly(contested);
  }

  private List<String> ids(
      Optional<SignalKey> pair,
      @Nullable String party,
      @Nullable String type,
      @Nullable AlertKind kind,
      @Nullable Severity severity,
      @Nullable Boolean open) {
    AlertQuery query =
        new AlertQuery(
            pair,
            Optional.ofNullable(party).map(PartyId::new),
            Optional.ofNullable(type).map(SignalType::new),
            Optional.ofNullable(kind),
            Optional.ofNullable(severity),
            Optional.ofNullable(open),
            TimeRange.ALL);
    return view.alerts(query, 10).part().stream().map(Alert::id).toList();
  }

  @Test
  void aStateThatIsToldAgainIsNotHandedOnAgain() throws InterruptedException {
    Subscription subscription = view.feed().subscribe(Optional.empty()).orElseThrow();
    tell(view, SampleAlerts.contested("a"));
    tell(view, SampleAlerts.contested("a"));

    assertThat(subscription.next(0, TimeUnit.SECONDS)).contains(SampleAlerts.contested("a"));
    assertThat(subscription.next(0, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void theNewestEventTimeIsAlsoThatOfAnItemThatSaidNothing() {
    tell(view, ViewCases.story("s", "microsoft|openai", 0));
    Instant later = Instant.parse("2026-06-01T00:00:00Z");
    view.heard("wire.example", later, later);

    assertThat(view.asOf()).contains(later);
    assertThat(view.sources()).extracting(SourceActivity::source).containsExactly("wire.example");
  }
}
