/**
 * Runs the past through the stages of the monitor: {@link io.pactwatch.replay.ItemSource} gives the
 * records of files or topics in the order of their log time, {@link io.pactwatch.replay.Replay}
 * feeds them to the topology, and a listener is told what it yields.
 */
@NullMarked
package io.pactwatch.replay;

import org.jspecify.annotations.NullMarked;
