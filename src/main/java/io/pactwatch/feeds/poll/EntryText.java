package io.pactwatch.feeds.poll;

import io.pactwatch.core.admit.WebAddress;
import io.pactwatch.feeds.format.FeedEntry;
import io.pactwatch.feeds.text.Cleaning;
import io.pactwatch.feeds.text.MarkupText;

/** Makes text of the markup of entries, no longer than an item may be. */
final class EntryText {
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_BODY = 150_000;
  private static final int TITLE_OF_BODY = 140;

  private final MarkupText text;

  EntryText(Cleaning cleaning) {
    text = new MarkupText(cleaning);
  }

  ReadEntry read(FeedEntry entry) {
    String title = cut(MarkupText.line(entry.title()), LONGEST_TITLE);
    String body = cut(text.paragraphs(entry.body()), LONGEST_BODY);
    if (body.equals(title)) {
      body = "";
    }
    if (title.isEmpty()) {
      // Notes have no title; what they say first is as good.
      title = cut(body.lines().findFirst().orElse(""), TITLE_OF_BODY);
    }
    return new ReadEntry(
        entry.guid(),
        entry.url().filter(url -> WebAddress.parse(url).isPresent()),
        title,
        body,
        entry.publishedAt(),
        entry.title());
  }

  /** At a space, where there is one near. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest - 1);
    int end = space > longest / 2 ? space : longest - 1;
    return text.substring(0, end) + "…";
  }
}
