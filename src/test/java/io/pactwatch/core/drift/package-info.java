/** Tests of where a pair stands and which drift alerts its stories give. */
@NullMarked
package io.pactwatch.core.drift;

import org.jspecify.annotations.NullMarked;
