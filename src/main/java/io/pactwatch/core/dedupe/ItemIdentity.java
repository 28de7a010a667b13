package io.pactwatch.core.dedupe;

import io.pactwatch.core.model.Item;
import java.util.function.UnaryOperator;

/**
 * By what an item is known again.
 *
 * @param id the item's id
 * @param urlKey its normalised address; {@code id:} and the id where it has none, which no address
 *     can equal
 * @param fingerprint of its content
 */
public record ItemIdentity(String id, String urlKey, Fingerprint fingerprint) {

  /**
   * The identity of an item.
   *
   * @param normaliseUrl brings an address to the form in which addresses of one page are equal
   */
  public static ItemIdentity of(Item item, UnaryOperator<String> normaliseUrl) {
    String urlKey = item.url().map(normaliseUrl).orElse("id:" + item.id());
    return new ItemIdentity(item.id(), urlKey, Fingerprint.of(item, urlKey));
  }
}
