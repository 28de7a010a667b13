/**
 * An item, read: what part of it is news, which parties each sentence names or refers to, and which
 * phrases of the catalogue stand there.
 */
@NullMarked
package io.pactwatch.core.extract.reading;

import org.jspecify.annotations.NullMarked;
