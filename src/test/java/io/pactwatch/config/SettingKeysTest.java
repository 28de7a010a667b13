package io.pactwatch.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactwatch.testkit.GeneratedSection;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingKeysTest {

  @Test
  void everySettingIsListed() throws IllegalAccessException {
    List<Object> declared = new ArrayList<>();
    for (Field field : SettingKeys.class.getFields()) {
      if (field.getType() == Setting.class) {
        declared.add(field.get(null));
      }
    }

    assertThat(SettingKeys.ALL).hasSizeGreaterThan(30).containsExactlyElementsOf(cast(declared));
  }

  @Test
  void everyKeyIsItsConstantsNameInKebabCaseBelowItsGroup() throws IllegalAccessException {
    for (Field field : SettingKeys.class.getFields()) {
      if (field.get(null) instanceof Setting<?> setting) {
        assertThat(setting.key()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*");
        assertThat(setting.environmentName()).isEqualTo("PACTWATCH_" + field.getName());
        assertThat(setting.group()).isEqualTo(setting.key().split("\\.", -1)[0]);
      }
    }
  }

  @Test
  void everySettingIsDocumentedInOneLineThatFitsATable() {
    assertThat(SettingKeys.ALL)
        .allSatisfy(
            setting -> {
              assertThat(setting.documentation()).endsWith(".").doesNotContain("|", "\n");
              assertThat(setting.type().allowed()).isNotBlank().doesNotContain("|", "\n");
            });
  }

  @Test
  void theDocumentationListsTheSettings() {
    GeneratedSection.assertThatPageHas("settings.md", SettingsTable.markdown());
  }

  private static List<Setting<?>> cast(List<Object> declared) {
    List<Setting<?>> settings = new ArrayList<>();
    declared.forEach(each -> settings.add((Setting<?>) each));
    return settings;
  }
}
