/**
 * The command line: one class for each verb. Data goes to standard output, everything else to
 * standard error; {@link io.pactwatch.cli.OneLineErrors} makes one line of every error.
 */
@NullMarked
package io.pactwatch.cli;

import org.jspecify.annotations.NullMarked;
