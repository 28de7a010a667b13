package io.pactwatch.core.extract.grammar;

import java.util.List;

/**
 * Sets of groups of parties as bits. Two groups can have the same bit: then a set seems to hold one
 * that it does not, but what it holds it never seems to lack.
 */
public final class GroupBits {
  /** Of no group. */
  public static final long NONE = 0;

  private static final long ALL = -1;

  private GroupBits() {}

  /** The bit of a group: of its hash the last six bits choose one of the 64. */
  public static long of(String group) {
    return 1L << group.hashCode();
  }

  /** Those of several groups; of none of them all bits, because then any group will do. */
  static long ofAny(List<String> groups) {
    long bits = groups.isEmpty() ? ALL : NONE;
    for (String group : groups) {
      bits |= of(group);
    }
    return bits;
  }
}
