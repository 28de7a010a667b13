package io.pactwatch.cli;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.AlertKind;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.StoryAlert;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which alerts a subscriber wants to see. */
final class AlertFilter {
  @Option(
      names = "--severity",
      paramLabel = "notice|major|critical",
      description = "Only alerts at least so severe.")
  private Optional<Severity> severity = Optional.empty();

  @Option(
      names = "--party",
      paramLabel = "ID",
      converter = PartyConverter.class,
      description = "Only alerts on this party, such as openai.")
  private Optional<PartyId> party = Optional.empty();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = TypeConverter.class,
      description =
          "Only alerts of this type, such as revenue-share, and drifts that a story of this type"
              + " is behind.")
  private Optional<SignalType> type = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "story|drift",
      description = "Only shifts of this kind: a story's, or a pair's drift.")
  private Optional<AlertKind> kind = Optional.empty();

  boolean wants(Alert alert) {
    return severity.filter(least -> alert.severity().compareTo(least) < 0).isEmpty()
        && party.filter(one -> !alert.key().parties().contains(one)).isEmpty()
        && type.filter(one -> !isOf(one, alert)).isEmpty()
        && kind.filter(one -> alert.kind() != one).isEmpty();
  }

  /** Whether it lets everything pass. */
  boolean isEmpty() {
    return severity.isEmpty() && party.isEmpty() && type.isEmpty() && kind.isEmpty();
  }

  private static boolean isOf(SignalType type, Alert alert) {
    if (alert instanceof StoryAlert story) {
      return story.type().equals(type);
    }
    return alert instanceof DriftAlert drift
        && drift.drift().stories().stream().anyMatch(story -> story.type().equals(type));
  }

  /** Reads party ids. */
  static final class PartyConverter implements ITypeConverter<PartyId> {
    PartyConverter() {}

    @Override
    public PartyId convert(String written) {
      try {
        return new PartyId(written);
      } catch (IllegalArgumentException wrong) {
        throw new TypeConversionException(String.valueOf(wrong.getMessage()));
      }
    }
  }

  /** Reads signal types. */
  static final class TypeConverter implements ITypeConverter<SignalType> {
    TypeConverter() {}

    @Override
    public SignalType convert(String written) {
      try {
        return new SignalType(written);
      } catch (IllegalArgumentException wrong) {
        throw new TypeConversionException(String.valueOf(wrong.getMessage()));
      }
    }
  }
}
