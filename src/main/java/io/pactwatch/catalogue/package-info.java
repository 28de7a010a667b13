/**
 * Catalogues as files and as records: reading from YAML, checking with their own examples,
 * comparing, and deciding which one is in force when.
 */
@NullMarked
package io.pactwatch.catalogue;

import org.jspecify.annotations.NullMarked;
