package io.pactwatch.core.extract;

import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import org.jspecify.annotations.Nullable;

/**
 * What statements are about: those of one item that have the same subject become one signal.
 *
 * @param key who
 * @param type what changes
 */
record Subject(SignalKey key, SignalType type) {
  static Subject of(Statement statement) {
    return new Subject(statement.key(), statement.rule().type());
  }

  /** Asked very often: so not left to the record, which takes a long way round. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Subject subject
            && key.equals(subject.key)
            && type.equals(subject.type));
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + type.hashCode();
  }
}
