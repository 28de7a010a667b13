/**
 * Says where a pair stands between together and apart, and when it moves by more than is usual for
 * it. The drift index and the alerts are pure functions of the set of the pair's stories; {@link
 * io.pactwatch.core.drift.DriftSeries} gives the index day by day.
 */
@NullMarked
package io.pactwatch.core.drift;

import org.jspecify.annotations.NullMarked;
