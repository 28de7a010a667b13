package io.pactwatch.web;

import io.pactwatch.config.HttpSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Opens the port before the server is made. The server itself says of every failure that the port
 * is in use, and logs it with a stack trace; here the user learns in one line what to do.
 */
final class ListenAddress {
  private ListenAddress() {}

  static ServerSocketChannel open(HttpSettings settings) {
    InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
    if (address.isUnresolved()) {
      throw refused(
          settings, "there is no such host; set http.host to an address of this machine", null);
    }
    try {
      return bound(address);
    } catch (IOException failed) {
      throw refused(settings, reason(failed), failed);
    }
  }

  private static ServerSocketChannel bound(InetSocketAddress address) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      return channel.bind(address);
    } catch (IOException failed) {
      channel.close();
      throw failed;
    }
  }

  private static String reason(IOException failed) {
    String message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("cannot assign")) {
      return "it is not an address of this machine; set http.host to one that is";
    }
    if (message.contains("permission")) {
      return "it is not allowed; set http.port to one above 1023";
    }
    if (failed instanceof BindException) {
      return "another program has it; set http.port to another one, or to 0 for any free one";
    }
    return failed.getClass().getSimpleName() + "; set http.host and http.port";
  }

  private static HttpStartException refused(
      HttpSettings settings, String reason, @Nullable Throwable cause) {
    return new HttpStartException(
        "cannot listen on http.port " + settings.port() + " of " + settings.host() + ": " + reason,
        cause);
  }
}
