/**
 * Who a match is about: the parties in its slots, or those that fit its roles and stand nearest.
 */
@NullMarked
package io.pactwatch.core.extract.party;

import org.jspecify.annotations.NullMarked;
