package io.pactwatch.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts sources together, checks all values, and reports all problems at once. */
public final class SettingsReader {
  private static final String USER_HOME = "${user.home}";

  private final String userHome;

  /**
   * A reader for one user.
   *
   * @param userHome what stands for {@code ${user.home}} in settings that are paths
   */
  public SettingsReader(Path userHome) {
    this.userHome = userHome.toString();
  }

  /**
   * The settings that these sources amount to.
   *
   * @param sources a later one wins over an earlier one
   * @throws SettingsException if keys are unknown or values not allowed; it names all of them
   */
  public Settings read(List<SettingSource> sources) {
    SourceMerge merge = new SourceMerge();
    sources.forEach(merge::add);
    List<SettingsProblem> problems = new ArrayList<>(merge.problems());
    Map<Setting<?>, Object> values = new HashMap<>();
    Map<Setting<?>, Given> given = new HashMap<>();
    for (Setting<?> setting : SettingKeys.ALL) {
      Given written = merge.of(setting);
      given.put(setting, written);
      value(setting, written.text())
          .ifPresentOrElse(
              value -> values.put(setting, value),
              () -> problems.add(written.problem("must be " + setting.type().allowed())));
    }
    Settings settings = new Settings(values, given, new KafkaSettings(merge.kafka()));
    problems.addAll(CrossChecks.problems(settings));
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return settings;
  }

  private Optional<?> value(Setting<?> setting, String text) {
    boolean isPath = setting.type().valueClass() == Path.class;
    return setting.type().read(isPath ? text.replace(USER_HOME, userHome) : text);
  }
}
