/** Holds the Grafana dashboards and what provisions them against Grafana's practice. */
@NullMarked
package io.pactwatch.dashboards;

import org.jspecify.annotations.NullMarked;
