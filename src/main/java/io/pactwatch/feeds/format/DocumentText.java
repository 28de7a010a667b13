package io.pactwatch.feeds.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text, whatever they are declared to be. Bytes that are UTF-8 are read as UTF-8: text in
 * another charset that has letters beyond ASCII is practically never well-formed UTF-8. Else the
 * declaration counts, and where that is UTF-8 or nothing, it is what wrong declarations hide most:
 * windows-1252.
 */
final class DocumentText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int PROLOG_BYTES = 300;
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  /** ISO-8859-1 and ASCII mean windows-1252, as on all of the web. */
  private static final Set<Charset> LATIN =
      Set.of(StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

  private DocumentText() {}

  static String decode(byte[] bytes, Optional<String> charset) {
    Optional<Charset> marked = byMark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    Optional<Charset> declared =
        charset.flatMap(DocumentText::named).or(() -> named(prolog(bytes)));
    boolean escapes = declared.filter(DocumentText::usesEscapes).isPresent();
    if (!escapes) {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException notUtf8) {
        // Then it is what it says, or what it most likely is.
      }
    }
    Charset chosen =
        declared
            .filter(named -> !named.equals(StandardCharsets.UTF_8) && !LATIN.contains(named))
            .orElse(WINDOWS);
    return new String(bytes, chosen);
  }

  /** A byte order mark, or the zero bytes that Latin letters have in UTF-16. */
  private static Optional<Charset> byMark(byte[] bytes) {
    int first = at(bytes, 0);
    int second = at(bytes, 1);
    if (first == 0xef && second == 0xbb && at(bytes, 2) == 0xbf) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if ((first == 0xfe && second == 0xff) || (first == 0 && second > 0)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if ((first == 0xff && second == 0xfe) || (first > 0 && second == 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : -1;
  }

  /** Charsets whose bytes look like ASCII, and so like UTF-8. */
  private static boolean usesEscapes(Charset charset) {
    return charset.name().startsWith("ISO-2022") || charset.name().startsWith("UTF-7");
  }

  private static String prolog(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(PROLOG_BYTES, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return declared.find() ? declared.group(1) : "";
  }

  private static Optional<Charset> named(String name) {
    try {
      return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
