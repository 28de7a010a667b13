package io.pactwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.cli.CommandRun.MemoryKafka;
import io.pactwatch.testkit.FeedServer;
import io.pactwatch.testkit.FeedText;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FeedsCommandTest {
  private final FeedServer server = FeedServer.start();
  private final MemoryKafka kafka = new MemoryKafka();
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    server.close();
  }

  private String config(String first) {
    return CommandRun.write(
        folder,
        "feeds.yaml",
        first,
        "contact: ops@wire.example",
        "feeds:",
        "  - {name: good, address: \"" + server.address("/good") + "\", kind: news, source: a.b}",
        "  - {name: bad, address: \"" + server.address("/bad") + "\", kind: news, source: a.b}");
  }

  private CommandRun run(String... more) {
    String[] words = new String[more.length + 3];
    words[0] = "feeds";
    words[1] = "--catalogue";
    words[2] = CommandRun.MINI_CATALOGUE;
    System.arraycopy(more, 0, words, 3, more.length);
    return CommandRun.with(kafka, words);
  }

  @Test
  void printsWhatItWouldPublishAndEnds() {
    server.plays(
        "/good",
        FeedText.rss(FeedText.item("g", "https://wire.example/1", "Capped &amp; more", "Body.")));
    server.plays("/bad", "<html></html>");

    CommandRun run = run("--config", config("allow-addresses: [127.0.0.1]"), "--once", "--print");

    assertThat(run.outputLines())
        .singleElement()
        .asString()
        .contains("\"title\":\"Capped & more\"", "\"source\":\"a.b\"", "\"body\":\"Body.\"");
    assertThat(run.errorLines())
        .containsExactlyInAnyOrder(
            "feed good: 1 published, 0 revised, 0 known, 0 refused",
            "feed bad: a web page and no feed: look for the feed's own address in the page's head");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(kafka.feeds.items()).isEmpty();
    assertThat(server.requests("/good").get(0).headers().getFirst("User-Agent"))
        .matches("pactwatch/[^ ]+ \\(ops@wire\\.example\\)");
  }

  @Test
  void publishesOnceAndRemembers() {
    server.plays("/good", FeedText.rss(FeedText.numbered(3)));
    server.plays("/bad", FeedText.rss());
    String config = config("allow-addresses: [127.0.0.0/8]");

    CommandRun run = run("--config", config, "--once", "--http-port", "0");
    CommandRun again = run("--config", config, "--once");

    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).isEmpty();
    assertThat(run.errorLines()).anyMatch(line -> line.matches("metrics: http://127.*/metrics"));
    assertThat(again.errorLines())
        .contains("feed good: 0 published, 0 revised, 3 known, 0 refused");
    assertThat(kafka.feeds.items()).hasSize(3);
  }

  @Test
  void withoutASettingALoopbackAddressIsRefusedWithTheFeedsName() {
    server.plays("/good", FeedText.rss(FeedText.numbered(3)));

    CommandRun run = run("--config", config("poller: one"), "--once", "--print");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output()).isEmpty();
    assertThat(run.errorLines())
        .contains(
            "feed good: 127.0.0.1 is at 127.0.0.1, a loopback address, and is not asked: mend the"
                + " address, or allow it in 'allow-addresses'");
    assertThat(server.requests("/good")).isEmpty();
  }

  @Test
  void mistakesAreToldAllAtOnce() {
    String config =
        CommandRun.write(folder, "feeds.yaml", "feed:", "  - name: a", "contact: \"(x)\"");
    CommandRun run = run("--config", config, "--once");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            "pactwatch: " + config + " line 1: unknown key 'feed'; did you mean 'feeds'?",
            "pactwatch: " + config + " line 1: 'feeds' must list one feed at least",
            "pactwatch: "
                + config
                + " line 3: contact: '(x)' must be an address for people: 3 to 200 printable"
                + " characters, no parentheses");
  }

  @Test
  void wrongUsageIsOneLine() {
    assertThat(run().errorLines()).singleElement().asString().contains("--config");
    assertThat(run("--config", "no.yaml").errorLines())
        .containsExactly("pactwatch: cannot read no.yaml: there is no such file");
    assertThat(run("--config", config(""), "--http-port", "70000").exitCode()).isEqualTo(2);
  }
}
