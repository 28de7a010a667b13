/**
 * What a running instance shows over HTTP: its metrics and its health. Read only, on the loopback
 * unless set otherwise.
 */
@NullMarked
package io.pactwatch.web;

import org.jspecify.annotations.NullMarked;
