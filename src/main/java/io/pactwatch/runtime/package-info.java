/**
 * Runs the topology against a Kafka cluster: provisions the topics, starts and stops the streams,
 * and decides what to do when something fails. {@link io.pactwatch.runtime.Monitor} is the file to
 * read first.
 */
@NullMarked
package io.pactwatch.runtime;

import org.jspecify.annotations.NullMarked;
