package io.pactwatch.cli;

import io.pactwatch.client.FeedLedger;
import java.nio.charset.StandardCharsets;

/** Prints what would be published, and remembers nothing. */
final class PrintingLedger implements FeedLedger {
  private final Output output;

  PrintingLedger(Output output) {
    this.output = output;
  }

  @Override
  public void recall(Memory memory) {
    // Nothing was ever written.
  }

  @Override
  public void write(Entry entry) {
    for (Publication publication : entry.items()) {
      output.line(TerminalText.json(new String(publication.value(), StandardCharsets.UTF_8)));
    }
    output.flush();
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
