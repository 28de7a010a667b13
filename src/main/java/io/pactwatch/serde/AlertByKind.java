package io.pactwatch.serde;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.pactwatch.core.model.DriftAlert;
import io.pactwatch.core.model.StoryAlert;

/** The first field of an alert says which kind it is, and so which other fields it has. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StoryAlert.class, name = "story"),
  @JsonSubTypes.Type(value = DriftAlert.class, name = "drift")
})
interface AlertByKind {}
