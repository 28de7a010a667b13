package io.pactwatch.backtest;

import io.pactwatch.core.model.Direction;
import io.pactwatch.core.model.SignalKey;
import io.pactwatch.core.model.SignalType;
import java.time.LocalDate;

/**
 * A shift that is known to have happened.
 *
 * @param date on which it became known, in UTC
 * @param key between whom
 * @param type what changed
 * @param direction whether they became more or less bound
 */
public record Shift(LocalDate date, SignalKey key, SignalType type, Direction direction) {}
