package io.pactwatch.cli;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.PartyId;
import io.pactwatch.core.model.Severity;
import io.pactwatch.core.model.SignalType;
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
      description = "Only alerts of this type, such as revenue-share.")
  private Optional<SignalType> type = Optional.empty();

  boolean wants(Alert alert) {
    return severity.filter(least -> alert.severity().compareTo(least) < 0).isEmpty()
        && party.filter(one -> !alert.key().parties().contains(one)).isEmpty()
        && type.filter(one -> !alert.type().equals(one)).isEmpty();
  }

  /** Whether it lets everything pass. */
  boolean isEmpty() {
    return severity.isEmpty() && party.isEmpty() && type.isEmpty();
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
