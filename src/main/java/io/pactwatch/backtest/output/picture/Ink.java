package io.pactwatch.backtest.output.picture;

import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The colours of pictures, by name: the page says which colour a name is in light and dark. */
enum Ink implements Paint {
  TEXT,
  GRID,
  PAPER,
  STRIPE,
  INDEX,
  BASELINE,
  BAND,
  LOOSENING,
  TIGHTENING,
  NEUTRAL;

  /** As the value of an SVG attribute. */
  String css() {
    return "var(--" + name().toLowerCase(Locale.ROOT) + ")";
  }

  @Override
  public PaintContext createContext(
      @Nullable ColorModel model,
      @Nullable Rectangle device,
      @Nullable Rectangle2D user,
      @Nullable AffineTransform transform,
      @Nullable RenderingHints hints) {
    throw new UnsupportedOperationException("a name of a colour can only be written as SVG");
  }

  @Override
  public int getTransparency() {
    return OPAQUE;
  }
}
