/** Tests of which alerts stories give. */
@NullMarked
package io.pactwatch.core.alert;

import org.jspecify.annotations.NullMarked;
