package io.pactwatch.web;

import java.util.OptionalLong;

/**
 * How an instance is.
 *
 * @param state what it is doing
 * @param totalLag how many records of its partitions it has not yet read; empty where not known
 * @param detail what a person should know about it, in one line; empty where there is nothing to
 *     say
 */
public record Health(RunState state, OptionalLong totalLag, String detail) {

  /** Health with nothing to add. */
  public static Health of(RunState state, OptionalLong totalLag) {
    return new Health(state, totalLag, "");
  }

  /** Whether the process should be left alone rather than started again. */
  public boolean live() {
    return state != RunState.DEAD;
  }

  /** Whether the streams run and the lag is known. */
  public boolean ready() {
    return state == RunState.RUNNING && totalLag.isPresent();
  }
}
