/**
 * The words of the domain: items, signals, stories, alerts and what they are made of. Immutable
 * values without behaviour of any stage; every stage and every edge speaks in these terms.
 */
@NullMarked
package io.pactwatch.core.model;

import org.jspecify.annotations.NullMarked;
