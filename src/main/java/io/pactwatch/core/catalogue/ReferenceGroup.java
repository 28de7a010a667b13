package io.pactwatch.core.catalogue;

import java.util.List;

/**
 * Phrases that stand for parties that were named before.
 *
 * @param kind for how many, and which
 * @param groups the groups that the parties may come from; empty: any
 * @param phrases the phrases, for example {@code the startup}
 */
public record ReferenceGroup(ReferenceKind kind, List<String> groups, List<String> phrases) {
  /** Keeps the lists unchangeable, with the strings of {@link Party#group}. */
  public ReferenceGroup {
    groups = groups.stream().map(String::intern).toList();
    phrases = List.copyOf(phrases);
  }
}
