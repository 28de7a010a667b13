/**
 * What the whole system has said lately, kept in memory for whoever asks: the newest stories,
 * alerts and sources, out of the topics or out of a backtest's folder.
 */
@NullMarked
package io.pactwatch.view;

import org.jspecify.annotations.NullMarked;
