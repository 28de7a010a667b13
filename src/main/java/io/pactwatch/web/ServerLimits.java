package io.pactwatch.web;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Keeps the server small: it must never take from the streams what they need. */
final class ServerLimits {
  private static final int MOST_THREADS = 16;
  private static final int FEWEST_THREADS = 2;
  private static final int MOST_CONNECTIONS = 64;
  private static final int MOST_HEADER_BYTES = 8 * 1024;
  private static final int MOST_BODY_BYTES = 1024;
  private static final int IDLE_MILLIS = 30_000;

  private ServerLimits() {}

  static void apply(JavalinConfig config, ServerSocketChannel channel) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_BODY_BYTES;
    config.http.asyncTimeout = IDLE_MILLIS;
    config.jetty.threadPool = threads();
    config.jetty.modifyHttpConfiguration(ServerLimits::limit);
    config.jetty.addConnector((server, http) -> connector(server, http, channel));
    config.jetty.modifyServer(
        server -> server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server)));
  }

  /** Daemons, so that a forgotten server does not keep the process alive. */
  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS, IDLE_MILLIS);
    threads.setName("http");
    threads.setDaemon(true);
    return threads;
  }

  private static void limit(HttpConfiguration http) {
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, ServerSocketChannel channel) {
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setIdleTimeout(IDLE_MILLIS);
    try {
      connector.open(channel);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
    return connector;
  }
}
