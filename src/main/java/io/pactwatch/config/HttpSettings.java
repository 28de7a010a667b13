package io.pactwatch.config;

import java.nio.file.Path;

/**
 * Where the HTTP server listens, and what it shows beside the monitor.
 *
 * @param host a name or an address
 * @param port 0 for any free one
 * @param backtestsDirectory the folder whose folders are backtests; need not be there
 */
public record HttpSettings(String host, int port, Path backtestsDirectory) {}
