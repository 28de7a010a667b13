package io.pactwatch.backtest.output.picture;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A font of which only the size is known: all its letters are equally wide, as they are in the
 * monospaced font of each browser. So a picture does not depend on the fonts of the machine that
 * draws it, and needs none.
 */
final class EvenFont extends Font {
  private static final long serialVersionUID = 1L;

  private static final double WIDTH = 0.602;
  private static final double ASCENT = 0.92;
  private static final double DESCENT = 0.24;

  EvenFont(int sizePixels) {
    super(MONOSPACED, PLAIN, sizePixels);
  }

  /** Java would look for the font on the machine. */
  @Override
  public String getFamily() {
    return MONOSPACED;
  }

  /** Java would look for the other font too; all that can be asked for here is another size. */
  @Override
  public Font deriveFont(Map<? extends Attribute, ?> attributes) {
    return attributes.get(TextAttribute.SIZE) instanceof Number size
        ? new EvenFont(size.intValue())
        : this;
  }

  @Override
  public LineMetrics getLineMetrics(String text, @Nullable FontRenderContext context) {
    return new Line(getSize(), text.length());
  }

  FontMetrics metrics() {
    return new Metrics(this);
  }

  private static final class Metrics extends FontMetrics {
    private static final long serialVersionUID = 1L;

    Metrics(EvenFont font) {
      super(font);
    }

    @Override
    public int getAscent() {
      return (int) Math.ceil(ASCENT * font.getSize());
    }

    @Override
    public int getDescent() {
      return (int) Math.ceil(DESCENT * font.getSize());
    }

    @Override
    public int stringWidth(String text) {
      return (int) Math.ceil(WIDTH * font.getSize() * text.length());
    }

    @Override
    public Rectangle2D getStringBounds(String text, @Nullable Graphics graphics) {
      return new Rectangle2D.Double(0, -getAscent(), stringWidth(text), getHeight());
    }

    @Override
    public int getHeight() {
      return getAscent() + getDescent();
    }
  }

  private static final class Line extends LineMetrics {
    private final int size;
    private final int letters;

    Line(int size, int letters) {
      this.size = size;
      this.letters = letters;
    }

    @Override
    public int getNumChars() {
      return letters;
    }

    @Override
    public float getAscent() {
      return (float) (ASCENT * size);
    }

    @Override
    public float getDescent() {
      return (float) (DESCENT * size);
    }

    @Override
    public float getLeading() {
      return 0;
    }

    @Override
    public float getHeight() {
      return getAscent() + getDescent();
    }

    @Override
    public int getBaselineIndex() {
      return ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
      return new float[3];
    }

    @Override
    public float getStrikethroughOffset() {
      return 0;
    }

    @Override
    public float getStrikethroughThickness() {
      return 0;
    }

    @Override
    public float getUnderlineOffset() {
      return 0;
    }

    @Override
    public float getUnderlineThickness() {
      return 0;
    }
  }
}
