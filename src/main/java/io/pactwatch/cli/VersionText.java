package io.pactwatch.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest has it. */
final class VersionText implements IVersionProvider {
  VersionText() {}

  @Override
  public String[] getVersion() {
    return new String[] {"pactwatch " + version()};
  }

  /** The version of the jar. */
  static String version() {
    @Nullable String version = VersionText.class.getPackage().getImplementationVersion();
    return version == null ? "(not from a jar)" : version;
  }
}
