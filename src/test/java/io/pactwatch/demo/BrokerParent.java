package io.pactwatch.demo;

/**
 * A process that starts a broker, prints the broker's process id and its data directory, and then
 * dies without closing anything.
 */
final class BrokerParent {
  private BrokerParent() {}

  public static void main(String[] arguments) {
    EmbeddedBroker broker = EmbeddedBroker.start();
    System.out.println(broker.pid());
    System.out.println(broker.dataDirectory());
    Runtime.getRuntime().halt(0);
  }
}
