package io.pactwatch.cli;

import io.pactwatch.client.FeedLedger;
import io.pactwatch.config.HttpSettings;
import io.pactwatch.core.catalogue.Catalogue;
import io.pactwatch.core.catalogue.Party;
import io.pactwatch.feeds.config.FeedsFile;
import io.pactwatch.feeds.config.FeedsFileException;
import io.pactwatch.feeds.config.FeedsFileReader;
import io.pactwatch.feeds.fetch.AddressPolicy;
import io.pactwatch.feeds.fetch.FetchLimits;
import io.pactwatch.feeds.fetch.Fetcher;
import io.pactwatch.feeds.fetch.HostLookup;
import io.pactwatch.feeds.poll.IssuerFinder;
import io.pactwatch.feeds.poll.PollContext;
import io.pactwatch.feeds.poll.PollReport;
import io.pactwatch.feeds.poll.Poller;
import io.pactwatch.metrics.FeedMetrics;
import io.pactwatch.metrics.PrometheusScrape;
import io.pactwatch.web.Health;
import io.pactwatch.web.HttpEndpoint;
import io.pactwatch.web.HttpStartException;
import io.pactwatch.web.RunState;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Polls feeds. */
@Command(
    name = "feeds",
    description = {
      "Polls RSS, Atom and JSON feeds and publishes what is new, until Ctrl-C.",
      "What was seen is kept in Kafka, so that a restart publishes nothing twice. Try a new feed with"
          + " --once --print, which needs no Kafka."
    })
final class FeedsCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  private final KafkaAccess kafka;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "The feeds, as YAML.")
  private String config = "";

  @Option(
      names = "--once",
      description = "Poll each feed once and end; the exit code is 1 if one of them failed.")
  private boolean once;

  @Option(
      names = "--print",
      description = "Print what would be published, a line of JSON for each item, without Kafka.")
  private boolean print;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description = "Serve /metrics and /health/… here; 0 is any free port. Default: not served.")
  private Optional<Integer> httpPort = Optional.empty();

  @Option(
      names = "--http-host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "The address of --http-port. Default: ${DEFAULT-VALUE}.")
  private String httpHost = "";

  @Mixin private CatalogueOption catalogue = new CatalogueOption();

  @Mixin private KafkaOptions options = new KafkaOptions();

  FeedsCommand(KafkaAccess kafka) {
    this.kafka = kafka;
  }

  @Override
  public Integer call() throws InterruptedException {
    httpPort
        .filter(port -> port < 0 || port > HIGHEST_PORT)
        .ifPresent(
            port -> {
              throw CommandException.wrongUsage(
                  "--http-port: " + port + " must be from 0 to " + HIGHEST_PORT);
            });
    Catalogue known = catalogue.catalogue();
    FeedsFile file = read(known);
    try (Closers open = new Closers()) {
      PrometheusScrape scrape = open.add(new PrometheusScrape());
      FeedLedger ledger =
          open.add(
              print
                  ? new PrintingLedger(Output.of(spec))
                  : kafka.feedLedger(options.connection(), file.poller()));
      Poller poller = open.add(poller(open, file, known, ledger, scrape));
      poller.recall(ledger);
      serve(open, scrape);
      return run(open, poller).value();
    }
  }

  private FeedsFile read(Catalogue known) {
    InputFile input = new InputFile(config);
    try {
      return FeedsFileReader.read(
          input.readText(), known.parties().stream().map(Party::id).collect(Collectors.toSet()));
    } catch (FeedsFileException wrong) {
      throw CommandException.wrongUsage(
          wrong.problems().stream().map(problem -> input.name() + " " + problem).toList());
    }
  }

  private Poller poller(
      Closers open, FeedsFile file, Catalogue known, FeedLedger ledger, PrometheusScrape scrape) {
    Fetcher fetcher =
        open.add(
            new Fetcher(
                userAgent(file.contact()),
                FetchLimits.standard(),
                new AddressPolicy(file.allowed()),
                HostLookup.system(),
                Clock.systemUTC()));
    Map<String, Duration> silentAfter = new LinkedHashMap<>();
    file.feeds().forEach(feed -> silentAfter.put(feed.name(), feed.silentAfter()));
    PollContext context =
        new PollContext(
            fetcher,
            ledger,
            new IssuerFinder(known.parties()),
            new FeedMetrics(scrape.registry(), silentAfter, PollContext.reasons()),
            Clock.systemUTC(),
            new Random());
    return new Poller(file.feeds(), context, this::tell);
  }

  /** Who asks, and who is to be asked about it. */
  private static String userAgent(Optional<String> contact) {
    String version = VersionText.version();
    return "pactwatch/"
        + (version.startsWith("(") ? "development" : version)
        + contact.map(address -> " (" + address + ")").orElse("");
  }

  private void serve(Closers open, PrometheusScrape scrape) {
    if (httpPort.isEmpty()) {
      return;
    }
    // All that was on the topic has been read by now: nothing is left to catch up with.
    Health health = Health.of(RunState.RUNNING, OptionalLong.of(0));
    try {
      HttpEndpoint endpoint =
          open.add(
              HttpEndpoint.startVitals(
                  new HttpSettings(httpHost, httpPort.get()), () -> health, scrape::text));
      Output.of(spec).note("metrics: http://" + httpHost + ":" + endpoint.port() + "/metrics");
    } catch (HttpStartException taken) {
      throw CommandException.failed(
          "--http-port: cannot listen on port "
              + httpPort.get()
              + " of "
              + httpHost
              + ": choose another one, or 0 for any free one");
    }
  }

  private ExitCode run(Closers open, Poller poller) throws InterruptedException {
    if (once) {
      boolean allWorked = poller.pollOnce();
      Output.of(spec).flush();
      return allWorked ? ExitCode.DONE : ExitCode.FAILED;
    }
    ShutdownHook.closing(open);
    poller.run();
    return ExitCode.DONE;
  }

  /** Of a poller that runs for months a person hears what begins and what ends. */
  private void tell(PollReport report) {
    String line = "feed " + report.feed() + ": " + report.error().orElse(report.summary());
    if (once || report.firstOfItsKind()) {
      synchronized (this) {
        Output.of(spec).note(line);
      }
    }
  }
}
