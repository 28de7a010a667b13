package io.pactwatch.core.catalogue;

import java.util.List;

/**
 * One name of a party.
 *
 * @param text as written; capitals in it must be capitals in the text
 * @param kind what the name names
 * @param weak whether the word often means something else, so that it counts only in an item that
 *     is about this market
 * @param notBefore words that, right after the name, make it mean something else
 * @param notAfter words that, right before the name, make it mean something else
 */
public record Alias(
    String text, AliasKind kind, boolean weak, List<String> notBefore, List<String> notAfter) {

  /** Keeps the lists unchangeable. */
  public Alias {
    notBefore = List.copyOf(notBefore);
    notAfter = List.copyOf(notAfter);
  }
}
