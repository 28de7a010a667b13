/**
 * Every metric once. Stages count through {@link io.pactwatch.metrics.PipelineMetrics}, whose typed
 * methods keep text of items out of label values; Prometheus reads the rest from one registry.
 */
@NullMarked
package io.pactwatch.metrics;

import org.jspecify.annotations.NullMarked;
