package io.pactwatch.stream;

import io.pactwatch.core.model.Alert;
import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.Story;
import java.util.Optional;

/** Is told what a replay yields, as it comes, by the one thread that replays. */
public interface ReplayListener {
  /** A signal was found. */
  void signal(Signal signal);

  /** A story is new or has changed; it is empty where there is no such story any more. */
  void story(String id, Optional<Story> story);

  /** An alert is new or has changed; it is empty where it was withdrawn. */
  void alert(String id, Optional<Alert> alert);

  /** The story can never change again, nor can its alert. */
  void settled(String storyId);
}
