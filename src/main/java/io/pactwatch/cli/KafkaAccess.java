package io.pactwatch.cli;

import io.pactwatch.client.AlertSubscriber;
import io.pactwatch.client.CataloguePublisher;
import io.pactwatch.client.Connection;
import io.pactwatch.client.FeedLedger;
import io.pactwatch.client.ItemPublisher;
import io.pactwatch.client.KafkaFeedLedger;

/**
 * How commands come to Kafka; a test gives them a Kafka of its own. Kafka's classes are loaded only
 * when a method is called, so that commands without Kafka start fast.
 */
interface KafkaAccess {

  ItemPublisher itemPublisher(Connection connection);

  CataloguePublisher cataloguePublisher(Connection connection);

  AlertSubscriber alertSubscriber(Connection connection);

  FeedLedger feedLedger(Connection connection, String poller);

  /** The way to a real cluster. */
  static KafkaAccess real() {
    return new KafkaAccess() {
      @Override
      public ItemPublisher itemPublisher(Connection connection) {
        return ItemPublisher.connect(connection);
      }

      @Override
      public CataloguePublisher cataloguePublisher(Connection connection) {
        return CataloguePublisher.connect(connection);
      }

      @Override
      public AlertSubscriber alertSubscriber(Connection connection) {
        return AlertSubscriber.connect(connection);
      }

      @Override
      public FeedLedger feedLedger(Connection connection, String poller) {
        return KafkaFeedLedger.connect(connection, poller);
      }
    };
  }
}
