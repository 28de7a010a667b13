package io.pactwatch.web;

import io.pactwatch.core.catalogue.DisplayNames;
import io.pactwatch.view.BacktestRuns;
import io.pactwatch.view.SystemView;
import java.util.function.Supplier;

/**
 * What the HTTP server shows.
 *
 * @param probe asked at each look at the health
 * @param scrape asked at each look at the metrics: Prometheus' text format
 * @param live what the monitor says
 * @param backtests what backtests said
 * @param names what people call parties and types, by the newest catalogue
 */
public record WebContent(
    HealthProbe probe,
    Supplier<String> scrape,
    SystemView live,
    BacktestRuns backtests,
    Supplier<DisplayNames> names) {}
