/** Holds the stack of containers against the code and the files that it names. */
@NullMarked
package io.pactwatch.docker;

import org.jspecify.annotations.NullMarked;
