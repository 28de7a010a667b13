package io.pactwatch.serde;

/** How a feed is, in one word. */
public enum FeedState {
  /** The last poll worked. */
  OK,
  /** It works, but nothing new has come for longer than is usual for it. */
  SILENT,
  /** The last poll failed. */
  FAILING
}
