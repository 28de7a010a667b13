/**
 * The pictures of a backtest's report as SVG. JFreeChart lays them out, Batik writes them; the
 * colours are CSS variables, so that the page decides them for light and dark, and letters are
 * measured without fonts, so that a picture is the same on each machine.
 */
@NullMarked
package io.pactwatch.backtest.output.picture;

import org.jspecify.annotations.NullMarked;
