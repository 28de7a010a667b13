package io.pactwatch.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The files of the live page and of its libraries, out of the jar. */
final class PageFiles {
  private static final String FOLDER = "/page";
  private static final String HTML = "text/html;charset=utf-8";

  /** The page loads what is its own, and talks with where it came from. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final String index;

  PageFiles() {
    try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + "/index.html")) {
      if (in == null) {
        throw new IllegalStateException("the live page is not in the jar");
      }
      index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All but the page itself. A browser asks whether they have changed before it uses its own. */
  void addAssets(JavalinConfig config) {
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/assets";
          files.directory = FOLDER;
          files.location = Location.CLASSPATH;
          files.headers = Map.of("Cache-Control", "no-cache");
        });
  }

  void page(Context context) {
    context.header("Content-Security-Policy", POLICY).contentType(HTML).result(index);
  }
}
