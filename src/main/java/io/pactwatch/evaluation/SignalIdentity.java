package io.pactwatch.evaluation;

import io.pactwatch.core.model.Signal;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;

/** What tells one signal of an item from the others. */
record SignalIdentity(SignalKey key, SignalType type) {
  static SignalIdentity of(Signal signal) {
    return new SignalIdentity(signal.key(), signal.type());
  }
}
