package io.pactwatch.core.extract.reading;

import io.pactwatch.core.catalogue.ReferenceGroup;

/**
 * A phrase that stands for parties, before it is known for which.
 *
 * @param group what it can stand for
 * @param first its first token
 * @param last the token after its last
 */
record ReferenceHit(ReferenceGroup group, int first, int last) {}
