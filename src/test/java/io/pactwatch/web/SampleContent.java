package io.pactwatch.web;

import io.pactwatch.core.catalogue.DisplayNames;
import io.pactwatch.runtime.Wiring;
import io.pactwatch.stream.StageSettings;
import io.pactwatch.testkit.Catalogues;
import io.pactwatch.testkit.MonitorSettings;
import io.pactwatch.view.BacktestRuns;
import io.pactwatch.view.SystemView;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** What an endpoint shows in tests. */
final class SampleContent {
  private SampleContent() {}

  /** Health and metrics, and a view that was told nothing. */
  static WebContent of(HealthProbe probe, Supplier<String> scrape) {
    StageSettings stages = Wiring.stages(MonitorSettings.with(Map.of()));
    return of(probe, scrape, new SystemView(stages, System::nanoTime), Path.of("no-such-folder"));
  }

  /** The same with a view and a folder of backtests. */
  static WebContent of(
      HealthProbe probe, Supplier<String> scrape, SystemView view, Path backtests) {
    StageSettings stages = Wiring.stages(MonitorSettings.with(Map.of()));
    DisplayNames names = DisplayNames.of(Catalogues.small().catalogue());
    return new WebContent(probe, scrape, view, new BacktestRuns(backtests, stages), () -> names);
  }
}
