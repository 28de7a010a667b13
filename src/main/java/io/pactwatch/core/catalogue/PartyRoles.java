package io.pactwatch.core.catalogue;

import java.util.List;

/**
 * Who can be the parties of a rule.
 *
 * @param groupsOfA the groups that A may come from; empty: any
 * @param groupsOfB the groups that B may come from; empty: any
 * @param form how many parties the key has
 * @param reach how far to look for a party that the pattern itself does not name
 */
public record PartyRoles(
    List<String> groupsOfA, List<String> groupsOfB, KeyForm form, Reach reach) {

  /** Keeps the lists unchangeable, with the strings of {@link Party#group}. */
  public PartyRoles {
    groupsOfA = groupsOfA.stream().map(String::intern).toList();
    groupsOfB = groupsOfB.stream().map(String::intern).toList();
  }
}
