/**
 * Every setting once: its key, default, documentation and check. Values come from a file, the
 * environment and the command line, are checked all together, and are handed on as typed values.
 */
@NullMarked
package io.pactwatch.config;

import org.jspecify.annotations.NullMarked;
