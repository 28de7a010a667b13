package io.pactwatch.backtest.output.page;

/**
 * A picture and what stands under it.
 *
 * @param svg the picture, written by us
 * @param caption one line
 */
public record Figure(String svg, String caption) {}
