/**
 * Sentences to amounts: money, percentages, durations, power, chips and counts, in the forms that
 * people write.
 */
@NullMarked
package io.pactwatch.core.extract.amount;

import org.jspecify.annotations.NullMarked;
