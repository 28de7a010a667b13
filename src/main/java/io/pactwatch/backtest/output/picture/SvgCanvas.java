package io.pactwatch.backtest.output.picture;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGeneratorContext.GraphicContextDefaults;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGPaintDescriptor;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Something to draw on that becomes SVG. Its ids are its own, so that a page can hold many. */
final class SvgCanvas extends SVGGraphics2D {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Digits after the point of a pixel. */
  private static final int PRECISION = 1;

  SvgCanvas(PictureFrame frame) {
    super(context(frame.id()), false);
    setSVGCanvasSize(new Dimension(frame.width(), frame.height()));
    // JFreeChart puts back what it found, and Batik does not take back nothing.
    setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private SvgCanvas(SvgCanvas other) {
    super(other);
  }

  @Override
  public Graphics create() {
    return new SvgCanvas(this);
  }

  @Override
  public @Nullable FontMetrics getFontMetrics(Font font) {
    return font instanceof EvenFont even ? even.metrics() : super.getFontMetrics(font);
  }

  private static SVGGeneratorContext context(String id) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    GraphicContextDefaults defaults = new GraphicContextDefaults();
    defaults.setFont(Pens.FONT);
    context.setGraphicContextDefaults(defaults);
    context.setComment(null);
    context.setPrecision(PRECISION);
    context.setIDGenerator(new OwnIds(id));
    context.setExtensionHandler(new Inks());
    return context;
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException failure) {
      throw new IllegalStateException("the JDK always has a parser", failure);
    }
  }

  private static final class OwnIds extends SVGIDGenerator {
    private final String id;
    private int given;

    OwnIds(String id) {
      this.id = id;
    }

    @Override
    public String generateID(String prefix) {
      return id + "-" + prefix + given++;
    }
  }

  private static final class Inks extends DefaultExtensionHandler {
    @Override
    public @Nullable SVGPaintDescriptor handlePaint(Paint paint, SVGGeneratorContext context) {
      return paint instanceof Ink ink
          ? new SVGPaintDescriptor(ink.css(), "1")
          : super.handlePaint(paint, context);
    }
  }

  /** What was drawn, as an element for a page, with its title and description. */
  String toSvg(PictureFrame frame) {
    Element root = getRoot();
    root.setAttribute("viewBox", "0 0 " + frame.width() + " " + frame.height());
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", frame.id() + "-title " + frame.id() + "-desc");
    removeSharedDefinitions(root);
    Node first = root.getFirstChild();
    root.insertBefore(text(root, "title", frame.id() + "-title", frame.title()), first);
    root.insertBefore(text(root, "desc", frame.id() + "-desc", frame.description()), first);
    return written(root);
  }

  /** They are empty, and have the same id in each picture. */
  private static void removeSharedDefinitions(Element root) {
    for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getAttribute("id").equals("genericDefs")) {
        root.removeChild(element);
        return;
      }
    }
  }

  private static Element text(Element root, String name, String id, String text) {
    Element element = root.getOwnerDocument().createElementNS(SVG, name);
    element.setAttribute("id", id);
    element.setTextContent(text);
    return element;
  }

  private static String written(Element root) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter writer = new StringWriter();
      transformer.transform(new DOMSource(root), new StreamResult(writer));
      return writer.toString();
    } catch (TransformerException failure) {
      throw new IllegalStateException("the JDK always writes a document", failure);
    }
  }
}
