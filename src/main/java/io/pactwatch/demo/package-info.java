/**
 * Everything that {@code pactwatch demo} needs so that nothing has to be installed: a real Kafka
 * broker in a process of its own, on the loopback, for as long as its parent lives.
 */
@NullMarked
package io.pactwatch.demo;

import org.jspecify.annotations.NullMarked;
