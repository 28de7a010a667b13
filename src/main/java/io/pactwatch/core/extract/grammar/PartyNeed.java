package io.pactwatch.core.extract.grammar;

import io.pactwatch.core.catalogue.KeyForm;
import io.pactwatch.core.catalogue.PartyRoles;
import io.pactwatch.core.catalogue.Reach;

/**
 * Which parties must be in reach for a match to be about anybody. Few of them differ: most rules
 * are about an AI lab and a cloud, or a chip maker.
 *
 * @param reach how far from a match the parties are looked for
 * @param groupsOfA the {@link GroupBits} of the groups of the first party
 * @param groupsOfB those of the second one
 * @param pair whether the second one is needed
 */
public record PartyNeed(Reach reach, long groupsOfA, long groupsOfB, boolean pair) {
  static PartyNeed of(PartyRoles roles) {
    return new PartyNeed(
        roles.reach(),
        GroupBits.ofAny(roles.groupsOfA()),
        GroupBits.ofAny(roles.groupsOfB()),
        roles.form() == KeyForm.PAIR);
  }

  /**
   * Whether a match can be about any of some parties.
   *
   * @param groups the {@link GroupBits} of their groups
   * @param several whether they are more than one
   */
  public boolean canBeMetBy(long groups, boolean several) {
    return (groups & groupsOfA) != 0 && (!pair || (several && (groups & groupsOfB) != 0));
  }
}
