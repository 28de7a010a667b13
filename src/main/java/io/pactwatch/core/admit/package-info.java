/**
 * Decides which records become items: checks what strict parsing found, cleans its text, and names
 * the reason where a record is refused. Pure: the only time it knows is the record's own log time.
 */
@NullMarked
package io.pactwatch.core.admit;

import org.jspecify.annotations.NullMarked;
