/**
 * The stages as Kafka Streams: each class of this package wraps the logic of one core package, owns
 * its stores and names its nodes. {@link io.pactwatch.stream.PactwatchTopology} is the file to read
 * first: the stages in order.
 */
@NullMarked
package io.pactwatch.stream;

import org.jspecify.annotations.NullMarked;
