package io.pactwatch.serde;

/** The types of the events that pactwatch publishes, as CloudEvents names them. */
public enum EventType {
  NEWS("io.pactwatch.news.v1", "/pactwatch/publish"),
  ANNOUNCEMENT("io.pactwatch.announcement.v1", "/pactwatch/publish"),
  CATALOGUE("io.pactwatch.catalogue.v1", "/pactwatch/catalogue"),
  SIGNAL("io.pactwatch.signal.v1", "/pactwatch/extract"),
  STORY("io.pactwatch.story.v1", "/pactwatch/score"),
  ALERT("io.pactwatch.alert.v1", "/pactwatch/alert"),
  DRIFT_ALERT("io.pactwatch.alert.v1", "/pactwatch/drift"),
  FEED("io.pactwatch.feed.v1", "/pactwatch/feeds");

  private final String id;
  private final String source;

  EventType(String id, String source) {
    this.id = id;
    this.source = source;
  }

  /** The value of {@code ce_type}. */
  public String id() {
    return id;
  }

  /** The value of {@code ce_source}: the stage that says so, the same on every instance. */
  public String source() {
    return source;
  }
}
