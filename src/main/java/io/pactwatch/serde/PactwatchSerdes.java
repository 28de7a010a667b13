package io.pactwatch.serde;

import io.pactwatch.core.dedupe.SeenItem;
import io.pactwatch.core.drift.PairDrift;
import io.pactwatch.core.drift.StoryTrace;
import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Item;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.StoryAlert;
import io.pactwatch.core.score.Stories;

/** The serdes of topics and stores, once each. */
public final class PactwatchSerdes {
  /** Admitted items, on internal topics. */
  public static final JsonSerde<Item> ITEM = JsonSerde.of(Item.class);

  /** What is remembered of an item, in stores. */
  public static final JsonSerde<SeenItem> SEEN_ITEM = JsonSerde.of(SeenItem.class);

  /** Values of the signals topic. */
  public static final JsonSerde<Signal> SIGNAL = JsonSerde.of(Signal.class);

  /** The stories of one key and type, in stores. */
  public static final JsonSerde<Stories> STORIES = JsonSerde.of(Stories.class);

  /** Values of the stories topic. */
  public static final JsonSerde<StoryRecord> STORY_RECORD = JsonSerde.of(StoryRecord.class);

  /** The alerts of stories, in stores. */
  public static final JsonSerde<StoryAlert> STORY_ALERT = JsonSerde.of(StoryAlert.class);

  /** What the stories of a pair did to it, in stores. */
  public static final JsonSerde<StoryTrace> STORY_TRACE = JsonSerde.of(StoryTrace.class);

  /** What was told of a pair, in stores. */
  public static final JsonSerde<PairDrift> PAIR_DRIFT = JsonSerde.of(PairDrift.class);

  /** Values of the alerts topic. */
  public static final JsonSerde<Alert> ALERT = JsonSerde.of(Alert.class);

  /** Values of the catalogue topic. */
  public static final JsonSerde<CatalogueRecord> CATALOGUE = JsonSerde.of(CatalogueRecord.class);

  /** Values of the feeds topic whose key is a feed's name. */
  public static final JsonSerde<FeedStatus> FEED_STATUS = JsonSerde.of(FeedStatus.class);

  /** The other values of the feeds topic. */
  public static final JsonSerde<FeedMark> FEED_MARK = JsonSerde.of(FeedMark.class);

  private PactwatchSerdes() {}
}
