package io.pactwatch.runtime;

/**
 * A topic is not as it must be.
 *
 * @param topic its name
 * @param what is wrong, with the expected and the actual value
 * @param remedy what to do
 */
public record TopicProblem(String topic, String what, String remedy) {
  /** The problem in one line. */
  public String line() {
    return "topic " + topic + ": " + what + "; " + remedy;
  }
}
