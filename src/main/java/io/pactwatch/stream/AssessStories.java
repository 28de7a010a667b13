package io.pactwatch.stream;

import io.pactwatch.core.model.Story;
import io.pactwatch.core.score.Assessor;
import io.pactwatch.serde.CloudEventHeaders;
import io.pactwatch.serde.StoryRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Brings stories into the form of their topic. */
final class AssessStories extends ContextualProcessor<String, StoryEvent, String, StoryRecord> {
  private final Assessor assessor;

  AssessStories(Assessor assessor) {
    this.assessor = assessor;
  }

  @Override
  public void process(Record<String, StoryEvent> record) {
    StoryEvent event = record.value();
    if (event instanceof StoryEvent.Changed changed) {
      Story story = changed.story();
      StoryRecord written =
          new StoryRecord(story, assessor.assess(story.typeWeightPercent(), story.reports()));
      Record<String, StoryRecord> outgoing = new Record<>(story.id(), written, record.timestamp());
      CloudEventHeaders.putStory(outgoing.headers(), written);
      context().forward(outgoing);
    } else if (event instanceof StoryEvent.Withdrawn withdrawn) {
      context().forward(Tombstones.of(withdrawn.storyId(), record.timestamp()));
    }
  }
}
