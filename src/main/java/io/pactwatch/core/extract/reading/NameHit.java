package io.pactwatch.core.extract.reading;

import io.pactwatch.core.extract.grammar.CompiledAlias;

/**
 * A name that stands in a text, before it is known whether it means the party.
 *
 * @param alias the name
 * @param first its first token
 * @param last the token after its last
 */
record NameHit(CompiledAlias alias, int first, int last) {}
