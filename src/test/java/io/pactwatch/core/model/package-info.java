/** Tests of the values that have logic of their own. */
@NullMarked
package io.pactwatch.core.model;

import org.jspecify.annotations.NullMarked;
