package io.pactwatch.serde;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.pactwatch.core.model.Assessment;
import io.pactwatch.core.model.Report;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import io.pactwatch.core.model.Story;
import java.time.Instant;
import java.util.List;

/**
 * The value of the stories topic: a story and what it amounts to. Written as one flat object, the
 * story's fields and then {@code assessment}.
 *
 * @param story its state after a change
 * @param assessment of that state
 */
public record StoryRecord(Story story, Assessment assessment) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static StoryRecord fromFlat(Flat flat) {
    return new StoryRecord(
        new Story(
            flat.id,
            flat.key,
            flat.type,
            flat.typeWeightPercent,
            flat.startedAt,
            flat.lastReportAt,
            flat.reports),
        flat.assessment);
  }

  @JsonValue
  Flat flat() {
    return new Flat(
        story.id(),
        story.key(),
        story.type(),
        story.typeWeightPercent(),
        story.startedAt(),
        story.lastReportAt(),
        story.reports(),
        assessment);
  }

  record Flat(
      String id,
      SignalKey key,
      SignalType type,
      int typeWeightPercent,
      Instant startedAt,
      Instant lastReportAt,
      List<Report> reports,
      Assessment assessment) {}
}
