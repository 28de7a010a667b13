package io.pactwatch.web;

/** Tells how the instance is. Called from any thread, so it answers at once from what is known. */
@FunctionalInterface
public interface HealthProbe {

  /** How it is now. */
  Health health();
}
