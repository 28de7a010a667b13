package io.pactwatch.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.pactwatch.config.HttpSettings;
import io.pactwatch.metrics.PrometheusScrape;
import java.nio.channels.ServerSocketChannel;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of an instance: the live page, metrics, health and the API. */
public final class HttpEndpoint implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpEndpoint.class);
  private static final String JSON = "application/json;charset=utf-8";
  private static final String TEXT = "text/plain;charset=utf-8";

  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  private final Javalin server;

  private HttpEndpoint(Javalin server) {
    this.server = server;
  }

  /**
   * Starts to listen, with the live page and the API.
   *
   * @param settings where
   * @param content what is shown
   * @throws HttpStartException if the address is taken or is none of this machine's
   */
  public static HttpEndpoint start(HttpSettings settings, WebContent content) {
    return start(
        settings,
        config -> {
          addVitals(config, content.probe(), content.scrape());
          addPage(config);
          addApi(config, content);
        });
  }

  /**
   * Starts to listen, with metrics and health alone.
   *
   * @param settings where
   * @param probe asked at each look at the health
   * @param scrape asked at each look at the metrics: Prometheus' text format
   * @throws HttpStartException if the address is taken or is none of this machine's
   */
  public static HttpEndpoint startVitals(
      HttpSettings settings, HealthProbe probe, Supplier<String> scrape) {
    return start(settings, config -> addVitals(config, probe, scrape));
  }

  private static HttpEndpoint start(HttpSettings settings, Consumer<JavalinConfig> routes) {
    ServerSocketChannel channel = ListenAddress.open(settings);
    Javalin server =
        Javalin.create(
            config -> {
              ServerLimits.apply(config, channel);
              routes.accept(config);
            });
    try {
      return new HttpEndpoint(server.start());
    } catch (RuntimeException failed) {
      server.stop();
      throw failed;
    }
  }

  /** The port it listens on; of interest where the settings leave it open. */
  public int port() {
    return server.port();
  }

  /** Ends requests under way and frees the port. */
  @Override
  public void close() {
    server.stop();
  }

  private static void addVitals(JavalinConfig config, HealthProbe probe, Supplier<String> scrape) {
    config.routes.before(HttpEndpoint::secure);
    config.routes.before(HttpEndpoint::refuseWriting);
    route(
        config,
        "/metrics",
        context -> context.contentType(PrometheusScrape.CONTENT_TYPE).result(scrape.get()));
    route(config, "/health/live", context -> answer(context, HealthPages.live(probe.health())));
    route(config, "/health/ready", context -> answer(context, HealthPages.ready(probe.health())));
    config.routes.error(404, HttpEndpoint::notFound);
    config.routes.exception(Exception.class, HttpEndpoint::failed);
  }

  private static void addPage(JavalinConfig config) {
    PageFiles files = new PageFiles();
    files.addAssets(config);
    route(config, "/", files::page);
  }

  private static void addApi(JavalinConfig config, WebContent content) {
    ApiRoutes api = new ApiRoutes(content);
    route(config, "/api/alerts", api::alerts);
    route(config, "/api/stories", api::stories);
    route(config, "/api/pairs", api::pairs);
    route(config, "/api/pairs/drift", api::drift);
    route(config, "/api/feeds", api::feeds);
    AlertStream stream = new AlertStream(content);
    config.routes.get("/api/alerts/stream", stream::handle);
    config.routes.head("/api/alerts/stream", stream::head);
    route(config, "/api/alerts/{id}", api::alert);
    config.routes.exception(BadRequestException.class, ApiRoutes::refused);
  }

  /** Javalin answers HEAD without asking the route for GET, so it has the same route. */
  private static void route(JavalinConfig config, String path, Handler handler) {
    config.routes.get(path, handler);
    config.routes.head(path, handler);
  }

  private static void secure(Context context) {
    context
        .header(
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-store");
  }

  private static void refuseWriting(Context context) {
    if (!READING.contains(context.method())) {
      context
          .status(405)
          .header("Allow", "GET, HEAD")
          .contentType(TEXT)
          .result("Read only: GET or HEAD.\n")
          .skipRemainingHandlers();
    }
  }

  /** What is not there is said, unless a route of the API has said it better. */
  private static void notFound(Context context) {
    if (!JSON.equals(context.res().getContentType())) {
      context.contentType(TEXT).result("Not found. See / for what there is.\n");
    }
  }

  private static void answer(Context context, HealthPages.Answer answer) {
    context.status(answer.status()).contentType(JSON).result(answer.body());
  }

  /** A probe or a scrape that throws must not look like health. */
  private static void failed(Exception exception, Context context) {
    LOG.warn("An HTTP request failed", exception);
    context.status(500).contentType(TEXT).result("Failed; the log says why.\n");
  }
}
