/**
 * What stands before and behind the monitor: a publisher of items and catalogues, a subscriber to
 * alerts. Its errors are one line for a person and name no Kafka class.
 */
@NullMarked
package io.pactwatch.client;

import org.jspecify.annotations.NullMarked;
