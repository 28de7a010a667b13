package io.pactwatch.config;

/**
 * Where the HTTP server listens.
 *
 * @param host a name or an address
 * @param port 0 for any free one
 */
public record HttpSettings(String host, int port) {}
