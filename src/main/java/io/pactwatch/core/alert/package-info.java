/**
 * Decides what of a story is worth a reader's attention: opens an alert, raises it again for a
 * reason, closes it. The alert is a pure function of the story's reports.
 */
@NullMarked
package io.pactwatch.core.alert;

import org.jspecify.annotations.NullMarked;
