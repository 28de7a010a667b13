package io.pactwatch.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.util.Map;

/** The files of the live page, out of the jar. */
final class PageFiles {
  /** Below it are the page's own files. */
  static final String ASSETS = "/assets";

  /** Below it are the libraries, each as its package holds it. */
  static final String LIBRARIES = "/assets/webjars";

  /** The page loads what is its own, and talks with where it came from. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private PageFiles() {}

  static void add(JavalinConfig config) {
    add(config, LIBRARIES, "/META-INF/resources/webjars");
    add(config, ASSETS, "/page");
  }

  private static void add(JavalinConfig config, String path, String folder) {
    config.staticFiles.add(
        files -> {
          files.hostedPath = path;
          files.directory = folder;
          files.location = Location.CLASSPATH;
          files.headers = Map.of("Cache-Control", "no-cache", "X-Content-Type-Options", "nosniff");
        });
  }

  static void allow(Context context) {
    context.header("Content-Security-Policy", POLICY);
  }
}
