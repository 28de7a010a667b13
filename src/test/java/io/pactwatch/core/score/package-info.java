/** Tests of how reports gather into stories and what they amount to. */
@NullMarked
package io.pactwatch.core.score;

import org.jspecify.annotations.NullMarked;
