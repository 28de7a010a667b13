package io.pactwatch.feeds.format;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML from strangers: no document types, so no entities of their own and no other files; not
 * deeper and with no more elements than a feed can have.
 */
final class GuardedXml {
  private static final int MAXIMUM_DEPTH = 100;
  private static final int MOST_ELEMENTS = 200_000;
  private static final XMLInputFactory FACTORY = factory();

  private GuardedXml() {}

  private static XMLInputFactory factory() {
    // The one of Java itself: no library on the class path can put another in its place.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing else is read");
        });
    return factory;
  }

  /**
   * Reads a document; one with common mistakes, such as entities of HTML and bare ampersands, is
   * read as it was meant.
   *
   * @throws FeedFormatException if it cannot be read, or goes beyond a limit
   */
  static Document read(String text) throws FeedFormatException {
    String legal = XmlMending.withoutIllegalCharacters(text.strip());
    try {
      return parse(legal);
    } catch (FeedFormatException broken) {
      String mended = XmlMending.withLegalReferences(legal);
      if (broken.problem() != FormatProblem.MALFORMED || mended.equals(legal)) {
        throw broken;
      }
      return parse(mended);
    }
  }

  private static Document parse(String text) throws FeedFormatException {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
      try {
        return new StAXStreamBuilder().build(new Guard(reader));
      } finally {
        reader.close();
      }
    } catch (JDOMException | XMLStreamException broken) {
      throw reason(broken);
    }
  }

  private static FeedFormatException reason(Exception broken) {
    for (@Nullable Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof LimitException limit) {
        return limit.reason();
      }
      if (cause instanceof XMLStreamException malformed) {
        String line =
            malformed.getLocation() == null
                ? ""
                : " in line " + malformed.getLocation().getLineNumber();
        return new FeedFormatException(FormatProblem.MALFORMED, "broken XML" + line);
      }
    }
    return new FeedFormatException(FormatProblem.MALFORMED, "broken XML");
  }

  /** Lets pass what a feed may have. */
  private static final class Guard extends StreamReaderDelegate {
    private int depth;
    private int elements;

    Guard(XMLStreamReader reader) {
      super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
      int event = super.next();
      switch (event) {
        case START_ELEMENT -> start();
        case END_ELEMENT -> depth--;
        case DTD, ENTITY_DECLARATION, ENTITY_REFERENCE ->
            throw new LimitException(
                FormatProblem.DOCUMENT_TYPE,
                "with a document type, which can pull in other files and is not read");
        default -> {}
      }
      return event;
    }

    private void start() throws LimitException {
      if (++depth > MAXIMUM_DEPTH) {
        throw new LimitException(
            FormatProblem.TOO_DEEP, "nested deeper than " + MAXIMUM_DEPTH + " elements");
      }
      if (++elements > MOST_ELEMENTS) {
        throw new LimitException(
            FormatProblem.TOO_MANY_ELEMENTS, "more than " + MOST_ELEMENTS + " elements");
      }
    }
  }

  private static final class LimitException extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    private final FormatProblem problem;
    private final String message;

    LimitException(FormatProblem problem, String message) {
      super(message);
      this.problem = problem;
      this.message = message;
    }

    FeedFormatException reason() {
      return new FeedFormatException(problem, message);
    }
  }
}
