package io.pactwatch.web;

/** The page at {@code /}: what there is to see. */
final class StartPage {
  static final String HTML =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>pactwatch</title>
      <h1>pactwatch</h1>
      <p>Watches news and announcements for shifts in the partnerships between companies.</p>
      <ul>
      <li><a href="/metrics">/metrics</a>: what it counts, for Prometheus</li>
      <li><a href="/health/live">/health/live</a>: whether it lives</li>
      <li><a href="/health/ready">/health/ready</a>: whether it reads, and how far behind it is</li>
      </ul>
      </html>
      """;

  private StartPage() {}
}
