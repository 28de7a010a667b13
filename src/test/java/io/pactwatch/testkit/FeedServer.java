package io.pactwatch.testkit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on the loopback that plays feeds, good and bad ones. */
public final class FeedServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What a path answers. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /** A request as it came. */
  public record Request(String path, Headers headers) {}

  private FeedServer(HttpServer server) {
    this.server = server;
  }

  /** Starts on a free port of 127.0.0.1. */
  public static FeedServer start() {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpServer http = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      FeedServer server = new FeedServer(http);
      http.setExecutor(server.threads);
      http.createContext("/", server::answer);
      http.start();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requests.add(new Request(path, exchange.getRequestHeaders()));
      answers.getOrDefault(path, status(404)).to(exchange);
    } catch (IOException clientLeft) {
      // As some tests want it.
    }
  }

  /** What a path answers from now on. */
  public void plays(String path, Answer answer) {
    answers.put(path, answer);
  }

  /** A path answers with this document. */
  public void plays(String path, String document) {
    plays(path, body(document.getBytes(StandardCharsets.UTF_8)));
  }

  public static Answer body(byte[] bytes, String... headers) {
    return exchange -> {
      for (int index = 0; index < headers.length; index += 2) {
        exchange.getResponseHeaders().set(headers[index], headers[index + 1]);
      }
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  public static Answer status(int status, String... headers) {
    return exchange -> {
      for (int index = 0; index < headers.length; index += 2) {
        exchange.getResponseHeaders().set(headers[index], headers[index + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** A body without an end, a part of it after each pause. */
  public static Answer endless(int partBytes, long pauseMillis) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      byte[] part = " ".repeat(partBytes).getBytes(StandardCharsets.UTF_8);
      try {
        while (true) {
          body.write(part);
          body.flush();
          Thread.sleep(pauseMillis);
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** The address of a path. */
  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** All requests so far for a path. */
  public List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
