/**
 * The catalogue, compiled: its phrases, patterns and names as tables that are looked up in one
 * pass. {@link io.pactwatch.core.extract.grammar.TableCompiler} makes them once for each catalogue.
 */
@NullMarked
package io.pactwatch.core.extract.grammar;

import org.jspecify.annotations.NullMarked;
