/**
 * Gathers the reports of one key and type into stories, and says what a story's reports amount to.
 * Pure functions of the set of reports: neither order, nor duplicates, nor splits change a result.
 */
@NullMarked
package io.pactwatch.core.score;

import org.jspecify.annotations.NullMarked;
