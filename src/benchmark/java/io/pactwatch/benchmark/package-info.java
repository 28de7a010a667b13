/** Runs the benchmarks: {@code mvn -q -P benchmark -DskipTests -DskipITs verify}. */
@NullMarked
package io.pactwatch.benchmark;

import org.jspecify.annotations.NullMarked;
